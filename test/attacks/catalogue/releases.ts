import type { Attacks } from '../types.js'

/** Who signs, takes back and reads what was agreed to. */
export const releaseAttacks = {
  'RLS-01': {
    attack:
      'another client, staff or nobody takes a release back, opens it or takes its copy: 404, 401, it stands',
    guards: [
      {
        guard: 'releases-own',
        change: ["client: 'own'", "client: 'connected'"],
      },
    ],
  },
  'RLS-02': {
    attack:
      'a release is taken back and an older one still lasts: other agencies see nothing more, at once',
    guards: [{ guard: 'revocation-heeded-at-once' }],
  },
  'RLS-03': {
    attack: 'somebody signs unasked at a phone that was left open: 403, nothing is signed',
    guards: [{ guard: 'unasked-signing-confirmed' }],
  },
  'RLS-04': {
    attack:
      'a client asks who opened something: their own record alone is told of, and no name of staff',
    guards: [
      {
        guard: 'openings-of-own-record',
        change: ['{ equals: session.clientID }', '{ exists: true }'],
      },
    ],
  },
} as const satisfies Attacks
