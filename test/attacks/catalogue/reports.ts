import type { Attacks } from '../types.js'

/** Figures about an agency. */
export const reportAttacks = {
  'RPT-01': {
    attack:
      'staff ask for the figures of another agency, by the page and by the file: they get those of their own',
    guards: [
      {
        guard: 'report-of-own-agency',
        change: [
          "actor.superUser === 'installation' ? (asked ?? null) : actor.agency",
          'asked ?? actor.agency',
        ],
      },
    ],
  },
  'RPT-02': {
    attack:
      'an agency whose name is a formula, and one that ends its line, in the file for spreadsheets: text in one cell',
    guards: [{ guard: 'formulas-escaped' }],
  },
} as const satisfies Attacks
