import type { PortalTheme } from '../portalOptions.js'
import { checkTheme } from './checkTheme.js'
import { OWN_COLORS, propertyOf, type Palette } from './themeColors.js'

const block = (palette: Palette, names: readonly (keyof Palette)[]): string =>
  names.map((name) => `${propertyOf(name)}:${palette[name]};`).join('')

/**
 * The stylesheet of a host's theme, to stand behind the portal's own: only what differs from it,
 * each colour in both themes, so that neither shines through in the other.
 * @throws Error where a pair of colours cannot be told apart, see `checkTheme`.
 */
export const themeStyles = (theme: PortalTheme): string => {
  const { dark, light } = checkTheme(theme)
  const names = (Object.keys(light) as (keyof Palette)[]).filter(
    (name) => light[name] !== OWN_COLORS.light[name] || dark[name] !== OWN_COLORS.dark[name],
  )
  const font = theme.font ? `--pcp-font:${theme.font};` : ''
  const colors = block(light, names)
  if (!colors && !font) return ''
  const inDark = colors ? `@media (prefers-color-scheme:dark){:root{${block(dark, names)}}}` : ''
  return `:root{${font}${colors}}${inDark}\n`
}
