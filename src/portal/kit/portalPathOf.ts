import { hostSlash } from '../../config/hostSlash.js'

/** Path of a portal page under the host's mount point; the dashboard has no slash behind it. */
export const portalPathOf =
  (portalPath: string) =>
  (path: string): string =>
    hostSlash(path === '/' ? portalPath : `${portalPath}${path}`)
