import type { PortalTheme } from '../portalOptions.js'
import { checkTheme } from './checkTheme.js'
import { OWN_COLORS, propertyOf, type Palette, type ThemeMode } from './themeColors.js'

type Palettes = Readonly<Record<ThemeMode, Palette>>

const block = (palette: Palette, names: readonly (keyof Palette)[]): string =>
  names.map((name) => `${propertyOf(name)}:${palette[name]};`).join('')

/**
 * A stylesheet to stand behind another: only the colours that differ from it, each in both themes,
 * so that neither shines through in the other.
 */
export const stylesOver = ({ dark, light }: Palettes, below: Palettes, font = ''): string => {
  const names = (Object.keys(light) as (keyof Palette)[]).filter(
    (name) => light[name] !== below.light[name] || dark[name] !== below.dark[name],
  )
  const colors = block(light, names)
  if (!colors && !font) return ''
  const inDark = colors ? `@media (prefers-color-scheme:dark){:root{${block(dark, names)}}}` : ''
  return `:root{${font}${colors}}${inDark}\n`
}

/**
 * The stylesheet of a host's theme, to stand behind the portal's own.
 * @throws Error where a pair of colours cannot be told apart, see `checkTheme`.
 */
export const themeStyles = (theme: PortalTheme): string =>
  stylesOver(checkTheme(theme), OWN_COLORS, theme.font ? `--pcp-font:${theme.font};` : '')
