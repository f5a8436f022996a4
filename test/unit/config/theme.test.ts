import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import type { PortalTheme } from '../../../src/config/portalOptions.js'
import { accentStyles, shadeInstead } from '../../../src/config/theme/agencyAccent.js'
import { contrastOf, hexOf } from '../../../src/config/theme/colors.js'
import { checkTheme } from '../../../src/config/theme/checkTheme.js'
import { CONTRAST_RULES } from '../../../src/config/theme/contrastRules.js'
import {
  OWN_COLORS,
  propertyOf,
  STATE_COLORS,
  type Palette,
} from '../../../src/config/theme/themeColors.js'
import { themeStyles } from '../../../src/config/theme/themeStyles.js'

const STYLES = new URL('../../../src/portal/kit/styles/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, STYLES), 'utf8')
const MODES = ['light', 'dark'] as const
const NAMES = Object.keys(OWN_COLORS.light) as (keyof Palette)[]

const refusal = (theme: unknown): string => {
  try {
    checkTheme(theme as PortalTheme)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'taken'
}

describe('the portal’s own colours', () => {
  const [light = '', dark = ''] = read('tokens.css').split('@media (prefers-color-scheme: dark)')
  const valueIn = (css: string, property: string): string | undefined =>
    new RegExp(`${property}: ([^;]+);`).exec(css)?.[1]

  test('are those of the stylesheet', () => {
    for (const name of NAMES) {
      expect(valueIn(light, propertyOf(name)), name).toBe(OWN_COLORS.light[name])
      const inDark = valueIn(dark, propertyOf(name)) ?? OWN_COLORS.light[name]
      expect(inDark, name).toBe(OWN_COLORS.dark[name])
    }
    expect(valueIn(light, '--pcp-bad')).toBe(STATE_COLORS.light.bad)
    expect(valueIn(dark, '--pcp-bad')).toBe(STATE_COLORS.dark.bad)
  })

  test('pass their own rules', () => {
    for (const mode of MODES) {
      const all = { ...OWN_COLORS[mode], ...STATE_COLORS[mode] }
      for (const { color, ground, needed } of CONTRAST_RULES) {
        const names = typeof color === 'string' ? [color] : color
        const best = Math.max(
          ...names
            .map((name) => all[name])
            .filter((value) => value !== 'transparent')
            .map((value) => contrastOf(value, all[ground])),
        )
        expect(best, `${names.join(' or ')} on ${ground}`).toBeGreaterThanOrEqual(needed)
      }
    }
  })
})

test('each pair of colours that one rule of the stylesheets sets is checked', () => {
  const byProperty = new Map(NAMES.map((name) => [propertyOf(name), name as string]))
  const css = readdirSync(STYLES).map(read).join('\n')
  const pairs = [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, body = '']) => {
    const of = (property: string) =>
      byProperty.get(
        new RegExp(`(?:^|[;\\s])${property}: var\\((--pcp-[a-z-]+)\\)`).exec(body)?.[1] ?? '',
      )
    const [color, ground] = [of('color'), of('background')]
    return color && ground ? [`${color} on ${ground}`] : []
  })
  const checked = CONTRAST_RULES.map(({ color, ground }) => `${String(color)} on ${ground}`)
  expect(pairs.length).toBeGreaterThan(5)
  expect(pairs.filter((pair) => !checked.includes(pair))).toEqual([])
})

describe('an accent alone', () => {
  test.each(['#1d4f91', '#7a1f5c', 'rebeccapurple', 'oklch(0.45 0.15 30)', '#333'])(
    '%s brings the rest, in both themes',
    (accent) => {
      const { dark, light } = checkTheme({ light: { accent } })
      expect(light.accent).toBe(hexOf(accent))
      expect(dark.accent).not.toBe(light.accent)
      for (const { accent: own, accentSoft, accentStrong, ink, onAccent } of [light, dark]) {
        expect(contrastOf(onAccent, own)).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(accentStrong, accentSoft)).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(ink, accentSoft)).toBeGreaterThanOrEqual(4.5)
      }
    },
  )

  test('of the dark theme serves the light one too', () => {
    const { light } = checkTheme({ dark: { accent: '#ffcc00' } })
    expect(contrastOf(light.accent, light.paper)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('a weak contrast stops the start-up', () => {
  test.each([
    [{ light: { accent: '#7fb3d5' } }, 'light.accent', '"#7fb3d5"', '2.1:1', '4.5:1'],
    [{ dark: { accent: '#1d4f91' } }, 'dark.accent', '"#1d4f91"', '2.1:1', '4.5:1'],
    [{ light: { paper: '#808080' } }, 'light.paper', '"#808080"', '4.0:1', '4.5:1'],
    [{ light: { onAccent: '#0b5c5a' } }, 'light.onAccent', '"#0b5c5a"', '1.0:1', '4.5:1'],
    [{ light: { lineStrong: '#ccc' } }, 'light.lineStrong', '"#ccc"', '1.5:1', '3:1'],
    [{ light: { focus: '#fff', focusEdge: '#eee' } }, 'light.focus', '"#fff"', '1.1:1', '3:1'],
  ])('%j', (theme, option, value, measured, needed) => {
    const message = refusal(theme)
    expect(message).toContain(`option \`portal.theme.${option}\` is ${value}.`)
    expect(message).toContain(`contrast of ${measured} and needs ${needed}`)
    const shade = /nearest shade that passes everywhere is "(#[0-9a-f]{6})"/.exec(message)?.[1]
    const [mode = '', name = ''] = option.split('.')
    const given = (theme as Record<string, object>)[mode]
    expect(refusal({ [mode]: { ...given, [name]: shade } })).toBe('taken')
  })

  test('and where no shade passes, the other colour is named', () => {
    expect(refusal({ dark: { ink: '#2b1d0e', paper: '#fff8e7' } })).toMatch(
      /dark\.ink` is .*No shade of it passes everywhere: change `card` too/,
    )
  })
})

describe('what is no colour is refused', () => {
  test.each(['nope', 'var(--x)', 'rgb(0 0 0 / 0.5)', 'transparent', '#12', 7, 'red;}body{'])(
    '%j',
    (accent) => {
      expect(refusal({ light: { accent } })).toMatch(/light\.accent` is .*CSS colour without/)
    },
  )
  test('so is a name that means nothing', () => {
    expect(refusal({ dark: { acent: '#fff' } })).toContain('The nearest is `accent`')
  })
})

describe('the stylesheet of a theme', () => {
  test('is empty where nothing differs', () => {
    expect(themeStyles({})).toBe('')
    expect(themeStyles({ light: { accent: '#0B5C5A' } })).toContain('--pcp-accent')
  })
  test('sets each changed colour in both themes, so that neither shines through', () => {
    const css = themeStyles({ font: '"Public Sans", sans-serif', light: { leave: '#5b1a8b' } })
    expect(css).toMatch(/^:root\{--pcp-font:"Public Sans", sans-serif;--pcp-leave:#5b1a8b;/)
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme:dark)')
    const namesIn = (part: string) => part.match(/--pcp-(?!font)[a-z-]+/g)
    expect(namesIn(dark)).toEqual(namesIn(light))
    expect(dark).toContain(`--pcp-leave:${OWN_COLORS.dark.leave};`)
  })
})

describe('the accent of an agency', () => {
  const host: PortalTheme = {
    dark: { accent: '#ffcc00', paper: '#101010' },
    light: { accent: '#1d4f91', accentSoft: '#e0ecff', onAccent: '#ffffff' },
  }
  test.each(['#0b5c5a', '#7a1f5c', '#1d4f91', '#333333', '#000000', '#b00020'])(
    '%s takes the place of the host’s and can be read, or another shade is named that can',
    (accent) => {
      for (const theme of [{}, host]) {
        const instead = shadeInstead(theme, accent)
        expect(shadeInstead(theme, instead ?? accent)).toBeNull()
        const css = accentStyles(theme, accent)
        expect(css === '').toBe(instead !== null)
        expect(css).not.toContain('#ffcc00')
      }
    },
  )
  test.each(['#ffffff', '#ffff00', '#7fb3d5', '#808080'])('%s is not taken', (accent) => {
    const instead = shadeInstead({}, accent)
    expect(instead).toMatch(/^#[0-9a-f]{6}$/)
    const css = accentStyles({}, instead ?? '')
    expect(css).toContain(`--pcp-accent:${String(instead)};`)
    expect(accentStyles({}, accent)).toBe('')
  })
  test('leaves what it does not concern to the host', () => {
    expect(accentStyles(host, '#7a1f5c')).not.toMatch(/--pcp-(paper|card|leave|focus|font)/)
  })
})
