import { checkKeys, failOption } from '../failOption.js'
import type { PortalTheme, ThemeColors } from '../portalOptions.js'
import { contrastOf, hexOf, shadesOf } from './colors.js'
import { CONTRAST_RULES, type ContrastRule } from './contrastRules.js'
import { derivePalette } from './derivePalette.js'
import {
  STATE_COLORS,
  THEME_COLORS,
  type Palette,
  type ThemeColor,
  type ThemeMode,
} from './themeColors.js'

/** What a host gave for each theme, as `#rrggbb`. */
export type Colors = Record<ThemeMode, ThemeColors>
type Failing = { contrast: number; mode: ThemeMode; palette: Palette; rule: ContrastRule }
/** A colour that the host gave, in the theme for which it was given. */
type Option = { color: ThemeColor; mode: ThemeMode }

const MODES = ['light', 'dark'] as const
const otherOf = (mode: ThemeMode): ThemeMode => (mode === 'light' ? 'dark' : 'light')
const isThemeColor = (name: string): name is ThemeColor =>
  (THEME_COLORS as readonly string[]).includes(name)
const namesOf = ({ color, ground }: ContrastRule): string[] =>
  typeof color === 'string' ? [color, ground] : [...color, ground]

const colorsOf = (mode: ThemeMode, given: ThemeColors | undefined): ThemeColors => {
  checkKeys(`portal.theme.${mode}`, given, THEME_COLORS)
  const entries = Object.entries<string | undefined>({ ...given }).filter(
    ([, value]) => value !== undefined,
  )
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      hexOf(value) ??
        failOption(
          `portal.theme.${mode}.${name}`,
          value,
          'Give a CSS colour without transparency, for example "#0b5c5a" or "oklch(0.43 0.07 192)".',
        ),
    ]),
  )
}

/** Both palettes, as they follow from what was given. */
export const palettesOf = ({ dark, light }: Colors): Readonly<Record<ThemeMode, Palette>> => ({
  dark: derivePalette('dark', dark, light),
  light: derivePalette('light', light, dark),
})

const failingIn = (mode: ThemeMode, colors: Colors): Failing[] => {
  const palette = derivePalette(mode, colors[mode], colors[otherOf(mode)])
  const all = { ...palette, ...STATE_COLORS[mode] }
  return CONTRAST_RULES.flatMap((rule) => {
    const contrasts = namesOf(rule)
      .slice(0, -1)
      .map((name) => all[name as keyof typeof all])
      .filter((color) => color !== 'transparent')
      .map((color) => contrastOf(color, all[rule.ground]))
    const contrast = Math.max(...contrasts)
    return contrast < rule.needed ? [{ contrast, mode, palette, rule }] : []
  })
}

/** The colours of a theme, each read. @throws Error naming one that is no colour. */
export const colorsOfTheme = (theme: PortalTheme): Colors => ({
  dark: colorsOf('dark', theme.dark),
  light: colorsOf('light', theme.light),
})

/**
 * Which of the host's colours a weak contrast comes from: one of the pair, what stands on the other
 * first; else the accent from which the pair follows.
 */
const causeOf = ({ mode, rule }: Failing, colors: Colors): Option | undefined => {
  const own = namesOf(rule).find((name) => isThemeColor(name) && colors[mode][name])
  if (own) return { color: own as ThemeColor, mode }
  const at = [mode, otherOf(mode)].find((one) => colors[one].accent)
  return at ? { color: 'accent', mode: at } : undefined
}

/** Every pair that cannot be told apart. */
export const failing = (colors: Colors): Failing[] =>
  MODES.flatMap((mode) => failingIn(mode, colors))

/** The nearest shade with which nothing fails that comes from this colour. */
const nearestPassing = ({ color, mode }: Option, colors: Colors): string | undefined => {
  for (const shade of shadesOf(colors[mode][color] ?? '')) {
    const tried = { ...colors, [mode]: { ...colors[mode], [color]: shade } }
    const caused = failing(tried).some((one) => {
      const cause = causeOf(one, tried)
      return cause?.color === color && cause.mode === mode
    })
    if (!caused) return shade
  }
  return undefined
}

const roundedDown = (contrast: number): string => (Math.floor(contrast * 10) / 10).toFixed(1)

const refuse = (weak: Failing, option: Option, theme: PortalTheme, colors: Colors): never => {
  const { contrast, mode, palette, rule } = weak
  const names = namesOf(rule)
  const [color = '', ground = ''] = [names[0], names.at(-1)]
  const hexes: Readonly<Record<string, string>> = { ...palette, ...STATE_COLORS[mode] }
  const shade = nearestPassing(option, colors)
  const counterpart = option.color === ground ? color : ground
  return failOption(
    `portal.theme.${option.mode}.${option.color}`,
    theme[option.mode]?.[option.color],
    `In the ${mode} theme \`${color}\` (${String(hexes[color])}) on \`${ground}\` (${String(hexes[ground])}) has a contrast of ${roundedDown(contrast)}:1 ` +
      `and needs ${String(rule.needed)}:1 (WCAG 2.2, ${rule.needed === 3 ? '1.4.11' : '1.4.3'}). ` +
      (shade
        ? `The nearest shade that passes everywhere is "${shade}".`
        : `No shade of it passes everywhere: change \`${counterpart}\` too.`),
  )
}

/**
 * Both palettes of a host's theme, once every pair of colours that the portal's stylesheets use can
 * be told apart: 4.5:1 for text, 3:1 for borders and focus (WCAG 2.2, 1.4.3 and 1.4.11).
 * @throws Error naming option, value, measured and needed contrast and the nearest shade that
 * passes.
 */
export const checkTheme = (theme: PortalTheme): Readonly<Record<ThemeMode, Palette>> => {
  const colors = colorsOfTheme(theme)
  for (const weak of failing(colors)) {
    const cause = causeOf(weak, colors)
    if (cause) refuse(weak, cause, theme, colors)
  }
  return palettesOf(colors)
}
