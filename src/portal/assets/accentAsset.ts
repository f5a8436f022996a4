import type { PortalTheme } from '../../config/portalOptions.js'
import { hexColor } from '../../core/hexColor.js'
import { contentHash, CONTENT_TYPES, type Asset } from './assetTable.js'
import { openContent, type OpenAsset } from './openAsset.js'

type Accent = Pick<Asset, 'bytes' | 'contentType' | 'fileName'>

/** Anybody may ask for any colour: as many are kept as an installation has agencies with one, and no more. */
const MOST_KEPT = 100
const NO_THEME: PortalTheme = {}
const kept = new WeakMap<PortalTheme, Map<string, Promise<Accent | null>>>()

/** What knows colours is loaded when there is one. */
const makeAccent = async (theme: PortalTheme, color: string): Promise<Accent | null> => {
  const { accentStyles } = await import('../../config/theme/agencyAccent.js')
  const styles = accentStyles(theme, color)
  if (!styles) return null
  const bytes = Buffer.from(styles)
  const fileName = `accent-${color.slice(1)}.${contentHash(bytes)}.css`
  return { bytes, contentType: CONTENT_TYPES.css, fileName }
}

const accentOf = (theme: PortalTheme, color: string): Promise<Accent | null> => {
  const ofTheme = kept.get(theme) ?? new Map<string, Promise<Accent | null>>()
  kept.set(theme, ofTheme)
  const known = ofTheme.get(color)
  if (known) return known
  const [oldest] = ofTheme.keys()
  if (oldest !== undefined && ofTheme.size >= MOST_KEPT) ofTheme.delete(oldest)
  const made = makeAccent(theme, color)
  ofTheme.set(color, made)
  return made
}

/**
 * The name of the stylesheet with an agency's colour, to stand behind the portal's: the colour and
 * a hash of what is in it. Null without a colour, or with one that cannot be read.
 */
export const accentName = async (
  accentColor: unknown,
  theme: PortalTheme = NO_THEME,
): Promise<null | string> => {
  const color = hexColor(accentColor)
  return color === null ? null : ((await accentOf(theme, color))?.fileName ?? null)
}

/** That stylesheet by its exact name, made of the name alone; undefined for any other name. */
export const openAccent = async (
  fileName: string,
  theme: PortalTheme = NO_THEME,
): Promise<OpenAsset | undefined> => {
  const color = hexColor(`#${/^accent-(\w+)\./.exec(fileName)?.[1] ?? ''}`)
  const accent = color === null ? null : await accentOf(theme, color)
  return accent?.fileName === fileName ? openContent(accent) : undefined
}
