import type { PortalTheme, ThemeColors } from '../portalOptions.js'
import { checkTheme, colorsOfTheme, failing, palettesOf, type Colors } from './checkTheme.js'
import { shadesOf } from './colors.js'
import { stylesOver } from './themeStyles.js'

/** What belongs to the host's own accent goes with it. */
const ACCENTS = new Set(['accent', 'accentSoft', 'accentStrong', 'onAccent'])
const withoutAccents = (colors: ThemeColors): ThemeColors =>
  Object.fromEntries(Object.entries(colors).filter(([name]) => !ACCENTS.has(name)))

const withAccent = (theme: PortalTheme, accent: string): Colors => {
  const { dark, light } = colorsOfTheme(theme)
  return { dark: withoutAccents(dark), light: { ...withoutAccents(light), accent } }
}

const isReadable = (theme: PortalTheme, accent: string): boolean =>
  failing(withAccent(theme, accent)).length === 0

/**
 * Whether an agency's accent can be read on every page of the host's portal, in light and dark, by
 * the rules that the host's own theme has to pass (4.5:1 for text; WCAG 2.2, 1.4.3).
 * @param accent as `#rrggbb`
 * @returns null where it can, else the nearest shade that can
 */
export const shadeInstead = (theme: PortalTheme, accent: string): null | string => {
  if (isReadable(theme, accent)) return null
  for (const shade of shadesOf(accent)) if (isReadable(theme, shade)) return shade
  return checkTheme(theme).light.accent
}

/**
 * The stylesheet that puts an agency's accent in the place of the host's, to stand behind the
 * host's: the colour where the device asks for light, another lightness of it where for dark.
 * Empty where it cannot be read, as after the host changed its theme.
 * @param accent as `#rrggbb`
 */
export const accentStyles = (theme: PortalTheme, accent: string): string =>
  isReadable(theme, accent)
    ? stylesOver(palettesOf(withAccent(theme, accent)), palettesOf(colorsOfTheme(theme)))
    : ''
