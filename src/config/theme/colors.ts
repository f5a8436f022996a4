import { clampChroma, formatHex, interpolate, oklch, parse, wcagContrast } from 'culori'

/** A CSS colour as `#rrggbb`, as near as a screen shows it; undefined for anything else. */
export const hexOf = (value: unknown): string | undefined => {
  const color = typeof value === 'string' ? parse(value) : undefined
  if (!color || (color.alpha ?? 1) < 1) return undefined
  return formatHex(clampChroma(color, 'oklch'))
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
export const contrastOf = (one: string, other: string): number => wcagContrast(one, other)

/** The hue of a colour at another lightness (0 to 1), at most as strong as `chroma`. */
export const toned = (hex: string, lightness: number, chroma = 1): string => {
  const { c, h } = oklch(hex) ?? { c: 0, h: 0 }
  const tone = { c: Math.min(c, chroma), h: h ?? 0, l: lightness, mode: 'oklch' } as const
  return formatHex(clampChroma(tone, 'oklch'))
}

/** How light a colour looks, 0 to 1. */
export const lightnessOf = (hex: string): number => oklch(hex)?.l ?? 0

/** So much of the second colour in the first, 0 to 1. */
export const mixed = (one: string, other: string, share: number): string =>
  formatHex(interpolate([one, other], 'oklab')(share))

const STEP = 0.005

/** Shades of a colour, the nearest first: a little lighter and darker, then more so. */
export const shadesOf = function* (hex: string): Generator<string> {
  const own = lightnessOf(hex)
  for (let away = STEP; away <= 1; away += STEP) {
    if (own - away >= 0) yield toned(hex, own - away)
    if (own + away <= 1) yield toned(hex, own + away)
  }
}
