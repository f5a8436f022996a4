import type { SanitizedOptions } from '../../config/sanitizeOptions.js'
import { assetName } from '../assets/assetTable.js'
import type { AssetLinks } from '../Document.js'

/** Where a page finds its stylesheet and script. */
export const assetLinks = ({ portalPath }: SanitizedOptions): AssetLinks => ({
  script: `${portalPath}/assets/${assetName('portal.js')}`,
  styles: `${portalPath}/assets/${assetName('portal.css')}`,
})
