import type { HostText, PortalHostPage, PortalSlots } from './portalPages.js'
import type { HostTexts } from '../translations/translate.js'

/**
 * Colours of one theme, as CSS colours without transparency. What is left out follows from `accent`
 * and the colours of the page, else is the portal's own.
 */
export type ThemeColors = {
  /** Links, buttons, what is chosen. */
  accent?: string
  /** Behind icons, labels, notices and the page one is on. */
  accentSoft?: string
  /** Links and buttons under a pointer; text on `accentSoft`. */
  accentStrong?: string
  /** Cards, the bar at the top, fields. */
  card?: string
  /** The ring around what has the keyboard's focus. */
  focus?: string
  /** Outer edge of that ring. */
  focusEdge?: string
  /** Text. */
  ink?: string
  /** Hints and details. */
  inkQuiet?: string
  /** The button that leaves the site at once. */
  leave?: string
  /** Between rows and around cards. */
  line?: string
  /** Around fields. */
  lineStrong?: string
  /** Text on `accent`. */
  onAccent?: string
  /** Text on `leave`. */
  onLeave?: string
  /** Behind everything. */
  paper?: string
}

/** A picture in the bar at the top of every page. */
export type PortalLogo = {
  /** What it says, in words; in several languages `{ en, es }`. @default '' beside the name, else the product's name */
  alt?: HostText
  /** In pixels, 16 to 48. */
  height: number
  /** The picture holds the name of the service: it stands in its place. @default false */
  replacesName?: boolean
  /** A path of the host's own (`/county-seal.svg`) or a `data:` address of a PNG, SVG, WebP or JPEG. */
  src: string
  /** In pixels, 16 to 240. Both sizes are fixed, so that nothing moves while it loads. */
  width: number
}

/** How the portal looks in the host's colours. */
export type PortalTheme = {
  /** Where the device asks for dark. An accent given for one theme alone serves, at another lightness, for both. */
  dark?: ThemeColors
  /** CSS list of font families of the device, with a generic one at its end: `"Public Sans", sans-serif`. */
  font?: string
  light?: ThemeColors
  logo?: PortalLogo
}

/** What a host says of the portal's pages: option `portal`. */
export type PortalOptions = {
  /**
   * A neutral name and icon in tabs and history: `'offered'` leaves it to each person, in their own browser; `'always'` shows
   * them to everybody. The name is the text `client.neutralName`. @default 'offered'
   */
  neutralTab?: 'always' | 'offered'
  /** Pages of the host's own, in the portal's frame and menu. @default [] */
  pages?: readonly PortalHostPage[]
  /** Elements of the host's own in the frame of the portal's pages. @default { } */
  slots?: PortalSlots
  /**
   * Texts in the host's own words, by language and key: `{ en: { 'client.signInTitle': 'Welcome' } }`. Keys are those of
   * `payload-client-portal/translations/en` in the areas `client`, `emails`, `errors`, `legal` and `mails`. Every
   * `{{placeholder}}` stays. @default {}
   */
  texts?: HostTexts
  /** Colours, font and logo. @default the portal's own */
  theme?: PortalTheme
}
