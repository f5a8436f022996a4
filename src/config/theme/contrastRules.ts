import { NEEDED } from './derivePalette.js'
import type { Palette } from './themeColors.js'

type RuleColor = keyof Palette | 'bad'
/** What the stylesheets put on what, and how much contrast it needs. */
export type ContrastRule = {
  /** The second also counts: it is enough when one of the two stands out. */
  color: RuleColor | readonly [RuleColor, RuleColor]
  ground: RuleColor
  needed: number
}

const rules = (
  needed: number,
  pairs: readonly (readonly [ContrastRule['color'], readonly RuleColor[]])[],
): ContrastRule[] =>
  pairs.flatMap(([color, grounds]) => grounds.map((ground) => ({ color, ground, needed })))

/** Every pair of the portal's stylesheets that a theme can change. A test reads them there. */
export const CONTRAST_RULES: readonly ContrastRule[] = [
  ...rules(NEEDED.text, [
    ['ink', ['paper', 'card', 'accentSoft']],
    ['inkQuiet', ['paper', 'card', 'accentSoft']],
    ['accent', ['paper', 'card']],
    ['accentStrong', ['paper', 'card', 'accentSoft']],
    ['onAccent', ['accent', 'accentStrong']],
    ['bad', ['paper', 'card']],
    ['onLeave', ['leave']],
  ]),
  ...rules(NEEDED.part, [
    ['lineStrong', ['paper', 'card']],
    ['accent', ['accentSoft']],
    ['focus', ['focusEdge']],
    [
      ['focus', 'focusEdge'],
      ['paper', 'card'],
    ],
    [['leave', 'leaveLine'], ['card']],
  ]),
]
