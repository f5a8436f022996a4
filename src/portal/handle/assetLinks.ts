import type { Registry } from '../../config/registry.js'
import { ICON_SVG } from '../../registry/icons.js'
import { assetName } from '../assets/assetTable.js'
import type { AssetLinks } from '../Document.js'

/** In the page itself: an icon that is asked for costs a request. */
const inPage = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`
const ICON = inPage(ICON_SVG)
/** A sheet of paper with lines, as of any app for notes. */
const NEUTRAL_ICON = inPage(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="6" y="3" width="20" height="26" rx="3" fill="#fff" stroke="#777" stroke-width="2"/><path d="M11 11h10M11 16h10M11 21h6" stroke="#777" stroke-width="2"/></svg>',
)

type Look = {
  /** Name of the stylesheet with the colour of an agency, see `accentName`. */
  accent?: null | string
  locale: string
  /** The browser shows a name and an icon that tell nothing (`src/features/safety`). */
  neutral: boolean
}

/** Where a page finds its stylesheet, script and what belongs to it as an app. */
export const assetLinks = (
  { options: { portalPath }, themeStyles }: Parameters<Registry['styleLink']>[0],
  { accent = null, locale, neutral }: Look,
): AssetLinks => ({
  accent: accent === null ? null : `${portalPath}/assets/${accent}`,
  icon: neutral ? NEUTRAL_ICON : ICON,
  manifest: neutral
    ? null
    : `${portalPath}/manifest.webmanifest?lang=${encodeURIComponent(locale)}`,
  passkey: `${portalPath}/assets/${assetName('passkey.js')}`,
  questions: `${portalPath}/assets/${assetName('questions.js')}`,
  scope: portalPath,
  script: `${portalPath}/assets/${assetName('portal.js')}`,
  styles: `${portalPath}/assets/${assetName('portal.css', themeStyles)}`,
  touchIcon: neutral ? null : `${portalPath}/assets/${assetName('icon-180.png')}`,
  worker: `${portalPath}/sw.js`,
})
