import type { SanitizedOptions } from '../../config/sanitizeOptions.js'
import type { AssetLinks } from '../Document.js'

/** Where a page finds its stylesheet and script. */
export const assetLinks = ({ portalPath }: SanitizedOptions): AssetLinks => ({
  script: `${portalPath}/assets/portal.js`,
  styles: `${portalPath}/assets/portal.css`,
})
