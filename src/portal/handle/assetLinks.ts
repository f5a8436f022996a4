import type { PluginContext } from '../../config/context.js'
import { ICON_SVG } from '../../registry/icons.js'
import { assetName } from '../assets/assetTable.js'
import type { AssetLinks } from '../Document.js'

/** In the page itself: an icon that is asked for costs a request. */
const ICON = `data:image/svg+xml,${encodeURIComponent(ICON_SVG)}`

/**
 * Where a page finds its stylesheet, script and what belongs to it as an app.
 * @param accent name of the stylesheet with the colour of an agency, see `accentName`
 */
export const assetLinks = (
  { options: { portalPath }, themeStyles }: Pick<PluginContext, 'options' | 'themeStyles'>,
  locale: string,
  accent: null | string = null,
): AssetLinks => ({
  accent: accent === null ? null : `${portalPath}/assets/${accent}`,
  icon: ICON,
  manifest: `${portalPath}/manifest.webmanifest?lang=${encodeURIComponent(locale)}`,
  scope: portalPath,
  script: `${portalPath}/assets/${assetName('portal.js')}`,
  styles: `${portalPath}/assets/${assetName('portal.css', themeStyles)}`,
  touchIcon: `${portalPath}/assets/${assetName('icon-180.png')}`,
  worker: `${portalPath}/sw.js`,
})
