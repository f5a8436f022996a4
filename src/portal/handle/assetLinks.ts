import type { PluginContext } from '../../config/context.js'
import { assetName } from '../assets/assetTable.js'
import type { AssetLinks } from '../Document.js'

/** Where a page finds its stylesheet and script. */
export const assetLinks = ({
  options: { portalPath },
  themeStyles,
}: PluginContext): AssetLinks => ({
  script: `${portalPath}/assets/${assetName('portal.js')}`,
  styles: `${portalPath}/assets/${assetName('portal.css', themeStyles)}`,
})
