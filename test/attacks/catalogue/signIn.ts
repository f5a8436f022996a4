import type { Attacks } from '../types.js'

const noClientByForeignStrategy = { guard: 'no-client-by-foreign-strategy', with: 'return result' }

export const signInAttacks = {
  'SIGN-01': {
    attack: 'a code is used a second time: it signs in once',
    guards: [
      { guard: 'challenge-used-once', with: '{ id: { equals: id } }' },
      { guard: 'pending-challenge-alone' },
    ],
  },
  'SIGN-02': {
    attack:
      'a sixth guess at a code, even if right, or thirty at once: five are looked at, then it is dead',
    guards: [{ guard: 'tries-per-challenge' }],
  },
  'SIGN-03': {
    attack: 'a code is used after its ten minutes: refused',
    guards: [{ guard: 'challenge-in-time' }],
  },
  'SIGN-04': {
    attack: 'a code is typed in another browser or for another sign-in: refused',
    guards: [
      {
        guard: 'mailed-code-keyed-by-challenge',
        change: [
          "keyedHash(payload, 'one-time-code', id)",
          "keyedHash(payload, 'one-time-code', id ? '' : '')",
        ],
      },
    ],
  },
  'SIGN-05': {
    attack: 'an older code is used after a new one was asked for: refused',
    guards: [{ guard: 'sends-counted', change: [', sends: { $inc: 1 }', ''] }],
  },
  'SIGN-06': {
    attack: 'a new code is asked for to get new tries: the tries made still count',
    guards: [{ guard: 'sends-counted', change: [', sends:', ', attempts: 0, sends:'] }],
  },
  'SIGN-07': {
    attack:
      'codes are guessed over many sign-ins, or with the clock set back: ten wrong ones an hour for the account',
    guards: [{ guard: 'wrong-codes-spent' }],
  },
  'SIGN-08': {
    attack:
      'an address is written in other letters for new tries, or with dots and tags to reach an account: one budget, one account',
    guards: [{ guard: 'one-spelling-per-address', change: ['.toLowerCase()', ''] }],
  },
  'SIGN-09': {
    attack:
      'a database thief tries all million codes against everything stored, and makes codes of it: none is found',
    guards: [
      {
        guard: 'mailed-code-keyed-by-challenge',
        change: ["keyedHash(payload, 'one-time-code', id)", 'Buffer.from(String(id))'],
      },
    ],
  },
  'SIGN-10': {
    attack:
      "Payload's own sign-in endpoints are called for the accounts: no token, no cookie, no change",
    guards: [{ guard: 'no-password-strategy' }],
  },
  'SIGN-11': {
    attack:
      "Payload's sign-in and reset are called on the server for the accounts, with every access rule off: refused before the password is looked at",
    guards: [{ guard: 'no-password-strategy' }],
  },
  'SIGN-12': {
    attack: 'the first account is registered on an empty installation: refused, no row',
    guards: [{ guard: 'no-password-strategy' }],
  },
  'SIGN-13': {
    attack:
      "a client's session is refreshed into one of Payload's tokens, also over a staff cookie in the same browser: no token",
    guards: [{ guard: 'no-generated-refresh' }],
  },
  'SIGN-14': {
    attack:
      "Payload's sign-in mutations and queries are called over GraphQL for the accounts: there are none",
    guards: [{ guard: 'no-generated-graphql-sign-in' }],
  },
  'SIGN-15': {
    attack:
      "a token for an account, signed with the installation's own secret or with none, also without its version: nobody is signed in",
    guards: [{ guard: 'no-password-strategy' }, noClientByForeignStrategy],
  },
  'SIGN-16': {
    attack: 'an API key is written to an account and used: nobody is signed in',
    guards: [{ guard: 'no-api-keys', with: 'useAPIKey: true' }, noClientByForeignStrategy],
  },
  'SIGN-17': {
    attack: "another plugin's strategy signs a portal account in: nobody is signed in",
    guards: [noClientByForeignStrategy],
  },
  'SIGN-18': {
    attack:
      "a user of another collection of the host has the id of an account: not the account's session, nothing to see",
    guards: [
      {
        guard: 'clients-by-their-own-strategy',
        with: 'if (user.collection !== ctx.staffSlug) return { id: String(user.id), kind: "client", session: {} } as never',
      },
    ],
  },
  'SIGN-19': {
    attack:
      'staff and client are signed in with one browser: each path takes the one it is for, generated paths the staff user',
    guards: [{ guard: 'staff-before-client-session' }],
  },
  'SIGN-20': {
    attack:
      'a database thief uses everything stored as a session, a device, a sign-in or a link: nothing opens',
    guards: [
      {
        guard: 'tokens-stored-as-digests',
        change: ["createHash('sha256').update(token).digest('base64url')", 'token'],
      },
    ],
  },
  'SIGN-21': {
    attack:
      'a host names no collection for its admin panel and has one or two that can sign in: clients never become its users; with none it does not start',
    guards: [
      { guard: 'admin-for-staff', with: "admin: { ...config.admin, user: 'portal-accounts' }" },
    ],
  },
  'SIGN-60': {
    attack:
      'two people sign in one after the other in one browser: each gets a code of their own, and it is the later one who gets in',
    guards: [{ guard: 'waiting-code-of-this-account' }],
  },
  'SIGN-61': {
    attack:
      'a code that waits in a browser is kept alive by signing in there with a newer password: another is mailed, the old one is dead',
    guards: [{ guard: 'waiting-code-before-credential-change' }],
  },
} as const satisfies Attacks
