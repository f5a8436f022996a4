import { checkKeys, failOption } from './failOption.js'
import { checkSpoken } from './checkSpoken.js'
import type { ClientPortalOptions } from './options.js'
import type { PortalLogo } from './portalOptions.js'

const NAMED = String.raw`-?[a-z][a-z0-9_-]*(?: [a-z][a-z0-9_-]*)*`
const QUOTED = String.raw`"[a-z0-9 ._-]+"|'[a-z0-9 ._-]+'`
const FAMILY = new RegExp(`^(?:${NAMED}|${QUOTED})$`, 'i')
const GENERIC = /^(?:(?:ui-)?(?:sans-)?serif|(?:ui-)?monospace|system-ui|ui-rounded)$/

/** Refuses what is no plain list of families: it is written into a stylesheet as it is. */
export const checkFont = (font: unknown): void => {
  if (font === undefined) return
  const families = (typeof font === 'string' ? font : '').split(',').map((family) => family.trim())
  const wrong = families.find((family) => !FAMILY.test(family))
  if (wrong !== undefined || !GENERIC.test(families.at(-1) ?? '')) {
    failOption(
      'portal.theme.font',
      font,
      'Give names of fonts with commas between, the last a generic one: \'"Public Sans", system-ui, sans-serif\'.',
    )
  }
}

const PATH = /^\/(?!\/)[\w./~@%+-]*$/
const DATA = /^data:image\/(?:jpeg|png|svg\+xml|webp)[;,][^\s"'<>\\]*$/
/** A picture in the address is sent with every page. */
const LONGEST_DATA = 8000

const checkSide = (
  side: 'height' | 'width',
  value: unknown,
  [least, most]: readonly [number, number],
) => {
  if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) {
    failOption(
      `portal.theme.logo.${side}`,
      value,
      `Give a whole number of pixels from ${String(least)} to ${String(most)}.`,
    )
  }
}

/** Refuses a picture that the portal's content security policy would not load, or that would make its bar jump. */
export const checkLogo = (
  logo: PortalLogo | undefined,
  languages: ClientPortalOptions['languages'],
): void => {
  if (logo === undefined) return
  checkKeys('portal.theme.logo', logo, ['alt', 'height', 'replacesName', 'src', 'width'])
  const { alt, height, src, width } = logo
  if (typeof src !== 'string' || !(PATH.test(src) || DATA.test(src))) {
    failOption(
      'portal.theme.logo.src',
      src,
      'Give a path of this site, for example "/county-seal.svg", or a `data:` address of a PNG, SVG, WebP or JPEG.',
    )
  }
  if (src.length > LONGEST_DATA) {
    failOption(
      'portal.theme.logo.src',
      `${src.slice(0, 40)}…`,
      `It has ${String(src.length)} characters and every page would carry them: give ${String(LONGEST_DATA)} at most, or the path of a file.`,
    )
  }
  checkSide('height', height, [16, 48])
  checkSide('width', width, [16, 240])
  if (alt !== undefined && alt !== '') checkSpoken('portal.theme.logo.alt', alt, languages)
}
