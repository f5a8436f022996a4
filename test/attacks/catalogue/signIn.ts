import type { Attacks } from '../types.js'

export const signInAttacks = {
  'SIGN-01': {
    attack: 'a code is used a second time: it signs in once',
    guards: [
      {
        file: 'src/identity/challenge.ts',
        remove: "{ and: [{ id: { equals: id } }, { state: { equals: 'pending' } }] },",
        with: '{ id: { equals: id } },',
      },
      {
        file: 'src/identity/challenge.ts',
        remove: "{ state: { equals: 'pending' } },\n        { attempts",
        with: '{ attempts',
      },
    ],
  },
  'SIGN-02': {
    attack:
      'a sixth guess at a code, even if right, or thirty at once: five are looked at, then it is dead',
    guards: [
      {
        file: 'src/identity/challenge.ts',
        remove: '        { attempts: { less_than: tries } },\n',
      },
    ],
  },
  'SIGN-03': {
    attack: 'a code is used after its ten minutes: refused',
    guards: [
      {
        file: 'src/identity/challenge.ts',
        remove: '        { expiresAt: { greater_than: clock().toISOString() } },\n',
      },
    ],
  },
  'SIGN-04': {
    attack: 'a code is typed in another browser or for another sign-in: refused',
    guards: [
      {
        file: 'src/otp/mailedCode.ts',
        remove: "keyedHash(payload, 'one-time-code', id)",
        with: "keyedHash(payload, 'one-time-code', id ? '' : '')",
      },
    ],
  },
  'SIGN-05': {
    attack: 'an older code is used after a new one was asked for: refused',
    guards: [
      {
        file: 'src/features/sign-in/actions/resendCode.ts',
        remove: ', sends: { $inc: 1 } },',
        with: ' },',
      },
    ],
  },
  'SIGN-06': {
    attack: 'a new code is asked for to get new tries: the tries made still count',
    guards: [
      {
        file: 'src/features/sign-in/actions/resendCode.ts',
        remove: ', sends: { $inc: 1 } },',
        with: ', attempts: 0, sends: { $inc: 1 } },',
      },
    ],
  },
  'SIGN-07': {
    attack:
      'codes are guessed over many sign-ins, or with the clock set back: ten wrong ones an hour for the account',
    guards: [
      {
        file: 'src/features/sign-in/actions/verifyCode.ts',
        remove: '  await spend(req, ...wrongCodes)\n',
      },
    ],
  },
  'SIGN-08': {
    attack:
      'an address is written in other letters for new tries, or with dots and tags to reach an account: one budget, one account',
    guards: [{ file: 'src/core/email.ts', remove: '.trim().toLowerCase()', with: '.trim()' }],
  },
  'SIGN-09': {
    attack:
      'a database thief tries all million codes against everything stored, and makes codes of it: none is found',
    guards: [
      {
        file: 'src/otp/mailedCode.ts',
        remove: "keyedHash(payload, 'one-time-code', id).toString('hex')",
        with: "Buffer.from(String(id)).toString('hex')",
      },
    ],
  },
  'SIGN-10': {
    attack:
      "Payload's own sign-in endpoints are called for the accounts: no token, no cookie, no change",
    guards: [
      { file: 'collections/portal-accounts/index.ts', remove: '    disableLocalStrategy: true,\n' },
    ],
  },
  'SIGN-11': {
    attack:
      "Payload's sign-in and reset are called on the server for the accounts, with every access rule off: refused before the password is looked at",
    guards: [
      { file: 'collections/portal-accounts/index.ts', remove: '    disableLocalStrategy: true,\n' },
    ],
  },
  'SIGN-12': {
    attack: 'the first account is registered on an empty installation: refused, no row',
    guards: [
      { file: 'collections/portal-accounts/index.ts', remove: '    disableLocalStrategy: true,\n' },
    ],
  },
  'SIGN-13': {
    attack:
      "a client's session is refreshed into one of Payload's tokens, also over a staff cookie in the same browser: no token",
    guards: [
      {
        file: 'collections/portal-accounts/index.ts',
        remove:
          "    { handler: () => Response.json({}, { status: 404 }), method: 'post', path: '/refresh-token' },\n",
      },
    ],
  },
  'SIGN-14': {
    attack:
      "Payload's sign-in mutations and queries are called over GraphQL for the accounts: there are none",
    guards: [
      {
        file: 'collections/portal-accounts/index.ts',
        remove: '  graphQL: { disableMutations: true, disableQueries: true },\n',
      },
    ],
  },
  'SIGN-15': {
    attack:
      "a token for an account, signed with the installation's own secret or with none, also without its version: nobody is signed in",
    guards: [
      { file: 'collections/portal-accounts/index.ts', remove: '    disableLocalStrategy: true,\n' },
      {
        file: 'src/identity/guardStrategies.ts',
        remove: 'return foreign ? { ...result, user: null } : result',
        with: 'return result',
      },
    ],
  },
  'SIGN-16': {
    attack: 'an API key is written to an account and used: nobody is signed in',
    guards: [
      {
        file: 'collections/portal-accounts/index.ts',
        remove: '    useAPIKey: false,',
        with: '    useAPIKey: true,',
      },
      {
        file: 'src/identity/guardStrategies.ts',
        remove: 'return foreign ? { ...result, user: null } : result',
        with: 'return result',
      },
    ],
  },
  'SIGN-17': {
    attack: "another plugin's strategy signs a portal account in: nobody is signed in",
    guards: [
      {
        file: 'src/identity/guardStrategies.ts',
        remove: 'return foreign ? { ...result, user: null } : result',
        with: 'return result',
      },
    ],
  },
  'SIGN-18': {
    attack:
      "a user of another collection of the host has the id of an account: not the account's session, nothing to see",
    guards: [
      {
        file: 'access/actor.ts',
        remove: 'if (user.collection === ctx.slugs.portalAccounts) return clientActor(user)',
        with: 'if (user.collection !== ctx.staffSlug) return { id: String(user.id), kind: "client", session: {} } as never',
      },
    ],
  },
  'SIGN-19': {
    attack:
      'staff and client are signed in with one browser: each path takes the one it is for, generated paths the staff user',
    guards: [
      {
        file: 'src/identity/portalStrategy.ts',
        remove:
          "    if (scope === 'generated' && (await staffIsSignedIn(payload, req))) return NOBODY\n",
      },
    ],
  },
  'SIGN-20': {
    attack:
      'a database thief uses everything stored as a session, a device, a sign-in or a link: nothing opens',
    guards: [
      {
        file: 'src/crypto/keys.ts',
        remove: "createHash('sha256').update(token).digest('base64url')",
        with: 'token',
      },
    ],
  },
  'SIGN-21': {
    attack:
      'a host names no collection for its admin panel and has one or two that can sign in: clients never become its users; with none it does not start',
    guards: [
      {
        file: 'src/plugin.ts',
        remove: 'admin: { ...config.admin, user: adminUserOf(config) },',
        with: "admin: { ...config.admin, user: 'portal-accounts' },",
      },
    ],
  },
} as const satisfies Attacks
