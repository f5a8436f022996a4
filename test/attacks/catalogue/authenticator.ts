import type { Attacks } from '../types.js'

const noRecordBeforeApp = { guard: 'no-record-before-app', with: 'const open = connected' }
const appAskedAtVerify = {
  guard: 'app-asked-at-verify',
  with: 'const factor = null as Awaited<ReturnType<typeof secondFactor>>',
}

/** The second factor: the authenticator app, its recovery codes, and the agency that requires it. */
export const authenticatorAttacks = {
  'SIGN-22': {
    attack:
      'a database thief looks for the key of an app or for recovery codes, in the clear or as plain digests: none is found',
    guards: [
      {
        guard: 'recovery-codes-hashed',
        change: [
          'hashes.push(await hashPassword(plain(code), cost))',
          'hashes.push(cost ? plain(code) : await hashPassword(code, cost))',
        ],
      },
    ],
  },
  'SIGN-30': {
    attack:
      'a client whose agency requires an authenticator app calls the endpoints without one: nothing but setting it up and signing out',
    guards: [{ guard: 'app-required-before-actions' }],
  },
  'SIGN-31': {
    attack:
      "a client whose agency requires an authenticator app reads the collections' generated paths without one: refused",
    guards: [{ guard: 'app-required-before-records' }, noRecordBeforeApp],
  },
  'SIGN-32': {
    attack:
      'a client whose agency requires an authenticator app opens pages of the portal without one, also by a remembered device or a session that ran before: led to set it up',
    guards: [
      {
        guard: 'app-set-up-first',
        change: [
          "visit.session?.mustAddApp && route.access !== 'anyone' && !route.setUp",
          'visit.session === undefined',
        ],
      },
      noRecordBeforeApp,
    ],
  },
  'SIGN-40': {
    attack:
      "a code of the app is used again in its time step, or an older step's after it: refused",
    guards: [{ guard: 'app-code-used-once' }],
  },
  'SIGN-41': {
    attack:
      "a code of another account's app or list, also with that app's sealed key copied into the row: refused",
    guards: [{ guard: 'app-secret-bound-to-account', with: "row: ''" }],
  },
  'SIGN-42': {
    attack:
      'codes of the app are guessed at sign-in and on the account page: ten wrong ones an hour for a session, ten for all browsers that the account does not know',
    guards: [{ guard: 'proof-tries-spent' }],
  },
  'SIGN-43': {
    attack: 'a recovery code is used a second time: refused',
    guards: [
      {
        guard: 'recovery-code-removed',
        change: ['hashes.filter((hash) => hash !== used)', 'hashes'],
      },
    ],
  },
  'SIGN-44': {
    attack: 'a recovery code is used in eight sign-ins at once: one gets in, one mail tells of it',
    guards: [{ guard: 'recovery-code-used-once', with: 'where: { id: { equals: app.id } }' }],
  },
  'SIGN-45': {
    attack:
      'at a screen left open somebody adds, moves or removes the app or makes recovery codes without the password: refused, nothing changes',
    guards: [{ guard: 'right-password' }],
  },
  'SIGN-46': {
    attack:
      'somebody with the password moves or removes the app or makes recovery codes without a code: refused, nothing changes',
    guards: [{ guard: 'app-code-taken' }],
  },
  'SIGN-47': {
    attack: 'the password is guessed on the account page: ten wrong ones, as at sign-in',
    guards: [{ guard: 'proof-tries-spent' }],
  },
  'SIGN-48': {
    attack: 'another session of the account confirms a key that it did not ask for: refused',
    guards: [
      { guard: 'app-confirmed-in-its-session', change: ['|| row.pendingSession !== session', ''] },
    ],
  },
  'SIGN-49': {
    attack:
      'somebody with the mailbox resets the password and asks for a mailed code: the app is still asked for',
    guards: [
      {
        guard: 'app-code-before-mailed-code',
        change: ['if (factor)', 'if (false as boolean)'],
      },
      appAskedAtVerify,
    ],
  },
  'SIGN-50': {
    attack:
      'a sign-in that waits for its mailed code when the app is added goes on with that code: refused',
    guards: [
      appAskedAtVerify,
      {
        guard: 'sign-in-before-credential-change',
        change: ['|| account.credentialVersion !== challenge.credentialVersion', ''],
      },
    ],
  },
  'SIGN-51': {
    attack: "a mailed code is asked for in place of the app's: none is sent",
    guards: [{ guard: 'renewed-for-what-still-works' }],
  },
  'SIGN-52': {
    attack:
      'a session or device remembered before the app was added goes on without it: both have ended',
    guards: [{ guard: 'new-factor-signs-out-others' }],
  },
} as const satisfies Attacks
