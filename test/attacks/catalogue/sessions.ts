import type { Attacks } from '../types.js'

export const sessionsAttacks = {
  'SESS-01': {
    attack:
      'somebody signs in while the account is disabled, disconnected, given a new password or signed out everywhere: the sign-in in progress loses',
    guards: [
      {
        file: 'src/auth/session.ts',
        remove: '  if (account.credentialVersion !== session.credentialVersion) return null\n',
      },
    ],
  },
} as const satisfies Attacks
