import type { PayloadRequest } from 'payload'

import { basePath } from './basePath.js'

type Asked = Pick<PayloadRequest, 'pathname' | 'payload'>

/**
 * What a request asks of the host's API: `/portal/login` of `/api/portal/login`. The host's base
 * path, which Next leaves on or takes off, and the slash that some hosts end addresses with do not
 * count.
 * @returns undefined for an address that is not below the API
 */
export const pathBelowAPI = ({ pathname, payload }: Asked): string | undefined => {
  const { api } = payload.config.routes
  const root = [`${basePath()}${api}`, api].find((path) => pathname.startsWith(`${path}/`))
  return root === undefined ? undefined : pathname.slice(root.length).replace(/(?<=[^/])\/$/, '')
}
