import type { Attacks } from '../types.js'

export const signInAttacks = {
  'SIGN-01': {
    attack: 'a code is used a second time: it signs in once',
    guards: [
      {
        file: 'src/auth/challenge.ts',
        remove: "{ and: [{ id: { equals: id } }, { state: { equals: 'pending' } }] },",
        with: '{ id: { equals: id } },',
      },
      {
        file: 'src/auth/challenge.ts',
        remove: "{ state: { equals: 'pending' } },\n        { attempts",
        with: '{ attempts',
      },
    ],
  },
} as const satisfies Attacks
