import type { ThemeColors } from '../portalOptions.js'
import { contrastOf, lightnessOf, mixed, toned } from './colors.js'
import { OWN_COLORS, type Palette, type ThemeMode } from './themeColors.js'

/** Of text (WCAG 2.2, 1.4.3) and of what has to be seen without being read (1.4.11). */
export const NEEDED = { part: 3, text: 4.5 } as const

/** How light each derived colour starts; from there it moves until it can be read. */
const LIGHTNESS = {
  dark: { accent: 0.77, accentSoft: 0.31, stronger: 0.06 },
  light: { accent: 0.43, accentSoft: 0.945, stronger: -0.08 },
} as const
/** As strong as the tint behind an icon or a notice gets. */
const SOFT_CHROMA = { dark: 0.045, light: 0.02 } as const

const weakest = (hex: string, grounds: readonly string[]): number =>
  Math.min(...grounds.map((ground) => contrastOf(hex, ground)))

/** The first lightness from `start` on, away from the grounds, at which text can be read. */
const readable = (
  hex: string,
  { grounds, mode, start }: { grounds: readonly string[]; mode: ThemeMode; start: number },
): string => {
  const step = mode === 'light' ? -0.01 : 0.01
  for (let lightness = start; lightness >= 0 && lightness <= 1; lightness += step) {
    const shade = toned(hex, lightness)
    if (weakest(shade, grounds) >= NEEDED.text) return shade
  }
  return toned(hex, mode === 'light' ? 0 : 1)
}

/** The quietest mix of a colour with a ground that keeps the contrast. */
const quietest = (
  hex: string,
  { from, grounds, needed }: { from: number; grounds: readonly string[]; needed: number },
): string => {
  for (let share = from; share > 0; share -= 0.02) {
    const mix = mixed(hex, grounds[0] ?? hex, share)
    if (weakest(mix, grounds) >= needed) return mix
  }
  return hex
}

const bestOn = (grounds: readonly string[], tint: string): string => {
  const [bright, dark] = ['#ffffff', toned(tint, 0.24, 0.04)]
  if (weakest(bright, grounds) >= NEEDED.text) return bright
  return weakest(dark, grounds) > weakest(bright, grounds) ? dark : bright
}

type Surfaces = Pick<Palette, 'card' | 'ink' | 'paper'>
type Accents = Pick<Palette, 'accent' | 'accentSoft' | 'accentStrong' | 'onAccent'>
type Given = { given: ThemeColors; mode: ThemeMode }

const accentsOf = (
  { given, mode }: Given,
  other: string | undefined,
  { card, paper }: Surfaces,
): Accents => {
  const own = OWN_COLORS[mode]
  const base = given.accent ?? other
  const { accent: usual, accentSoft: softness, stronger } = LIGHTNESS[mode]
  const accentSoft =
    given.accentSoft ?? (base ? toned(base, softness, SOFT_CHROMA[mode]) : own.accentSoft)
  const grounds = [paper, card, accentSoft]
  const accent =
    given.accent ?? (other ? readable(other, { grounds, mode, start: usual }) : own.accent)
  const accentStrong =
    given.accentStrong ??
    (base
      ? readable(accent, { grounds, mode, start: lightnessOf(accent) + stronger })
      : own.accentStrong)
  const onAccent = given.onAccent ?? (base ? bestOn([accent, accentStrong], accent) : own.onAccent)
  return { accent, accentSoft, accentStrong, onAccent }
}

const quietOf = ({ given, mode }: Given, { card, ink, paper }: Surfaces, soft: string) => {
  const own = OWN_COLORS[mode]
  const changed = Boolean(given.card ?? given.ink ?? given.paper)
  const grounds = [paper, card]
  return {
    inkQuiet:
      given.inkQuiet ??
      (changed
        ? quietest(ink, { from: 0.3, grounds: [...grounds, soft], needed: NEEDED.text })
        : own.inkQuiet),
    line: given.line ?? (changed ? mixed(paper, ink, 0.13) : own.line),
    lineStrong:
      given.lineStrong ??
      (changed ? quietest(ink, { from: 0.5, grounds, needed: NEEDED.part }) : own.lineStrong),
  }
}

const leaveOf = ({ given, mode }: Given, card: string) => {
  const own = OWN_COLORS[mode]
  const { leave } = given
  if (!leave)
    return { leave: own.leave, leaveLine: own.leaveLine, onLeave: given.onLeave ?? own.onLeave }
  const onLeave = given.onLeave ?? bestOn([leave], leave)
  const stands = contrastOf(leave, card) >= NEEDED.part
  return { leave, leaveLine: stands ? 'transparent' : onLeave, onLeave }
}

/**
 * Every colour of one theme: those that the host gave, the rest derived from them, and where
 * nothing was given the portal's own. `other` is what the host gave for the other theme: its accent
 * serves for both, at another lightness.
 * @param given colours as `#rrggbb`
 */
export const derivePalette = (
  mode: ThemeMode,
  given: ThemeColors,
  other: ThemeColors = {},
): Palette => {
  const own = OWN_COLORS[mode]
  const surfaces = {
    card: given.card ?? own.card,
    ink: given.ink ?? own.ink,
    paper: given.paper ?? own.paper,
  }
  const accents = accentsOf({ given, mode }, other.accent, surfaces)
  return {
    ...surfaces,
    ...accents,
    ...quietOf({ given, mode }, surfaces, accents.accentSoft),
    ...leaveOf({ given, mode }, surfaces.card),
    focus: given.focus ?? own.focus,
    // The edge keeps the ring apart from what lies around it
    focusEdge: given.focusEdge ?? (mode === 'light' ? surfaces.ink : surfaces.paper),
  }
}
