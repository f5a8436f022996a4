import type { Attacks } from '../types.js'

export const stepUpAttacks = {
  'ACCT-50': {
    attack:
      'somebody with the password changes password or address of an account with an authenticator app, without a code of it: refused',
    guards: [{ guard: 'app-code-taken' }],
  },
  'ACCT-51': {
    attack:
      'a release of information is signed on a phone left lying about: without the password nothing is signed',
    guards: [{ guard: 'signing-confirmed' }],
  },
  'ACCT-52': {
    attack: 'the password is guessed at a release of information: ten wrong ones, as at sign-in',
    guards: [{ guard: 'proof-tries-spent' }],
  },
} as const satisfies Attacks
