import type { MapLinks } from '../core/mapLinks.js'
import type { SanitizedOptions } from '../config/sanitizeOptions.js'
import { MAP_FILES } from './mapFiles.js'

/** What pages need to offer a map; null where the host gives no tiles. */
export const mapLinks = ({
  maps,
  portalPath,
}: Pick<SanitizedOptions, 'maps' | 'portalPath'>): MapLinks | null => {
  if (!maps) return null
  const { origin, ...told } = maps
  return {
    ...told,
    script: `${portalPath}/assets/${MAP_FILES.script}`,
    site: origin && new URL(origin).host,
    styles: `${portalPath}/assets/${MAP_FILES.styles}`,
  }
}
