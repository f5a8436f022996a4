import type { Attacks } from '../types.js'

/** Codes by text message: the weakest second step, and the one that costs money. */
export const textCodeAttacks = {
  'TEXT-01': {
    attack:
      'a code is asked for by text to a number that its owner has not proven, or that was proven for another account: none is sent',
    guards: [
      {
        guard: 'codes-to-proven-number',
        change: ['found?.mark === textNumber ? found : null', 'found'],
      },
      { guard: 'number-bound-to-account', change: ['String(account), ', ''] },
    ],
  },
  'TEXT-02': {
    attack:
      'the number is changed between a text and its code, or changed and changed back: the code is refused, the number unproven',
    guards: [
      { guard: 'other-number-unproven' },
      { guard: 'texted-code-of-proven-number' },
      { guard: 'number-still-the-same' },
    ],
  },
  'TEXT-03': {
    attack:
      'the code that proves a number is typed in another session, by another account, at a sign-in or twice: refused',
    guards: [
      {
        guard: 'number-proven-in-its-session',
        with: "tokenDigest('text-number')",
      },
      { guard: 'number-code-right' },
    ],
  },
  'TEXT-04': {
    attack:
      'codes by text are guessed beside mailed ones: they share the tries of a sign-in, and the ten wrong ones an hour',
    guards: [{ guard: 'proof-codes-counted' }],
  },
  'TEXT-05': {
    attack:
      'texts are pumped: to one account, to one number by many accounts, to many numbers of an agency; each stops',
    guards: [
      { guard: 'proof-texts-counted' },
      { guard: 'code-texts-counted' },
      { guard: 'code-texts-per-number' },
      { guard: 'code-texts-per-agency' },
    ],
  },
  'TEXT-06': {
    attack:
      'codes by text while the agency does not allow them or requires an app, or in place of an app: none is sent, none is taken',
    guards: [
      {
        guard: 'text-codes-by-agency',
        with: 'return agency !== null',
      },
      { guard: 'no-text-for-app-code' },
      { guard: 'renewed-for-what-still-works' },
      { guard: 'no-text-codes-beside-app', change: ['stronger || !to', '!to'] },
    ],
  },
  'TEXT-07': {
    attack: 'codes are sent to numbers abroad, where fraud with texts pays: none is sent',
    guards: [
      {
        guard: 'codes-to-own-country',
        change: ['|| !isOfCountry(number, options.phone.defaultCountry)', ''],
      },
    ],
  },
  'TEXT-08': {
    attack:
      'a phone that was lost with the mailbox gets codes by text after a recovery in person: its number has to be proven anew',
    guards: [{ guard: 'recovery-forgets-number', change: [', textNumber: null', ''] }],
  },
} as const satisfies Attacks
