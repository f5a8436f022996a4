import type { Attacks } from '../types.js'

/** Printed invitations: what a sheet that is found, or a code that is guessed, opens. */
export const sheetAttacks = {
  'SHEET-01': {
    attack:
      'codes of a sheet are guessed, one after the other and all at once: ten are looked at, then the right one sends nothing either',
    guards: [{ guard: 'tries-per-sheet' }, { guard: 'sheet-code-compared' }],
  },
  'SHEET-02': {
    attack:
      'a code is used twice, at once or later, or after a newer sheet, a resend, a cancellation or the end of the invitation: one link is mailed at most',
    guards: [
      { guard: 'sheets-of-pending-invitations' },
      { guard: 'sheet-used-once' },
      { guard: 'sheet-ends-the-one-before' },
    ],
  },
  'SHEET-03': {
    attack:
      'who was invited is asked with any code, and codes are tried with other addresses: every answer is the same',
    guards: [
      {
        guard: 'sheet-answer-always-the-same',
        change: ["return { next: 'mail' }", "return { next: invitation ? 'mail' : 'code' }"],
      },
    ],
  },
  'SHEET-04': {
    attack: 'codes are typed for one address in a flood, over one sheet after the other: 429',
    guards: [{ guard: 'sheet-codes-per-address' }],
  },
} as const satisfies Attacks
