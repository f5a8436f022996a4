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
  'SIGN-02': {
    attack:
      'a sixth guess at a code, even if right, or thirty at once: five are looked at, then it is dead',
    guards: [
      { file: 'src/auth/challenge.ts', remove: '        { attempts: { less_than: tries } },\n' },
    ],
  },
  'SIGN-03': {
    attack: 'a code is used after its ten minutes: refused',
    guards: [
      {
        file: 'src/auth/challenge.ts',
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
        file: 'src/actions/resendCode.ts',
        remove: ', sends: { $inc: 1 } },',
        with: ' },',
      },
    ],
  },
  'SIGN-06': {
    attack: 'a new code is asked for to get new tries: the tries made still count',
    guards: [
      {
        file: 'src/actions/resendCode.ts',
        remove: ', sends: { $inc: 1 } },',
        with: ', attempts: 0, sends: { $inc: 1 } },',
      },
    ],
  },
  'SIGN-07': {
    attack:
      'codes are guessed over many sign-ins, or with the clock set back: ten wrong ones an hour for the account',
    guards: [{ file: 'src/actions/verifyCode.ts', remove: '  await spend(req, wrongCodes)\n' }],
  },
  'SIGN-08': {
    attack:
      'an address is written in other letters for new tries, or with dots and tags to reach an account: one budget, one account',
    guards: [{ file: 'src/core/email.ts', remove: '.trim().toLowerCase()', with: '.trim()' }],
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
        file: 'src/auth/guardStrategies.ts',
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
        file: 'src/auth/guardStrategies.ts',
        remove: 'return foreign ? { ...result, user: null } : result',
        with: 'return result',
      },
    ],
  },
  'SIGN-17': {
    attack: "another plugin's strategy signs a portal account in: nobody is signed in",
    guards: [
      {
        file: 'src/auth/guardStrategies.ts',
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
        file: 'src/auth/portalStrategy.ts',
        remove:
          "    if (scope === 'generated' && (await staffIsSignedIn(payload, req))) return NOBODY\n",
      },
    ],
  },
  'SIGN-30': {
    attack:
      'a client whose agency requires an authenticator app calls the endpoints without one: nothing but setting it up and signing out',
    guards: [
      {
        file: 'src/actions/shared/caller.ts',
        remove: "  if (actor.session.mustAddApp) throw new PortalError('AUTHENTICATOR_REQUIRED')\n",
      },
    ],
  },
  'SIGN-31': {
    attack:
      "a client whose agency requires an authenticator app reads the collections' generated paths without one: refused",
    guards: [
      {
        file: 'access/compose.ts',
        remove:
          "      if (actor.session.mustAddApp) throw new PortalError('AUTHENTICATOR_REQUIRED')\n",
      },
      {
        file: 'src/auth/session.ts',
        remove: 'const open = mustAddApp ? null : connected',
        with: 'const open = connected',
      },
    ],
  },
  'SIGN-32': {
    attack:
      'a client whose agency requires an authenticator app opens pages of the portal without one, also by a remembered device or a session that ran before: led to set it up',
    guards: [
      {
        file: 'src/portal/admit.ts',
        remove: "visit.session?.mustAddApp && route.access !== 'anyone' && !route.setUp",
        with: 'visit.session === undefined',
      },
      {
        file: 'src/auth/session.ts',
        remove: 'const open = mustAddApp ? null : connected',
        with: 'const open = connected',
      },
    ],
  },
  'SIGN-40': {
    attack:
      "a code of the app is used again in its time step, or an older step's after it: refused",
    guards: [
      {
        file: 'src/auth/authenticator.ts',
        remove: '        { lastStep: { less_than: step } },\n',
      },
    ],
  },
  'SIGN-41': {
    attack:
      "a code of another account's app or list, also with that app's sealed key copied into the row: refused",
    guards: [{ file: 'src/auth/authenticator.ts', remove: '  row: account,', with: "  row: ''," }],
  },
  'SIGN-42': {
    attack:
      'codes of the app are guessed at sign-in and on the account page: ten wrong ones an hour for the account, wherever they are typed',
    guards: [
      {
        file: 'src/actions/shared/factors.ts',
        remove: '  await spend(req, wrongCodes(account.id))\n',
      },
    ],
  },
  'SIGN-43': {
    attack: 'a recovery code is used a second time: refused',
    guards: [
      {
        file: 'src/actions/shared/factors.ts',
        remove: 'hashes.filter((hash) => hash !== used)',
        with: 'hashes',
      },
    ],
  },
  'SIGN-44': {
    attack: 'a recovery code is used in eight sign-ins at once: one gets in, one mail tells of it',
    guards: [
      {
        file: 'src/actions/shared/factors.ts',
        remove: 'where: { revision: { equals: app.revision } },',
        with: 'where: { id: { equals: app.id } },',
      },
    ],
  },
  'SIGN-45': {
    attack:
      'at a screen left open somebody adds, moves or removes the app or makes recovery codes without the password: refused, nothing changes',
    guards: [
      {
        file: 'src/actions/shared/factors.ts',
        remove: "  if (!right) return refuse('PASSWORD_WRONG')\n",
      },
    ],
  },
  'SIGN-46': {
    attack:
      'somebody with the password moves or removes the app or makes recovery codes without a code: refused, nothing changes',
    guards: [
      {
        file: 'src/actions/shared/factors.ts',
        remove: "  if (app && !proven) return refuse('APP_CODE_INVALID')\n",
        with: '  if (app && !proven) return app\n',
      },
    ],
  },
  'SIGN-47': {
    attack: 'the password is guessed on the account page: ten wrong ones, as at sign-in',
    guards: [
      {
        file: 'src/actions/shared/factors.ts',
        remove: '  await spend(req, wrongPasswords(account.email))\n',
      },
      {
        file: 'src/actions/shared/factors.ts',
        remove: '  await spend(req, wrongCodes(account.id))\n',
      },
    ],
  },
  'SIGN-48': {
    attack: 'another session of the account confirms a key that it did not ask for: refused',
    guards: [
      {
        file: 'src/auth/authenticator.ts',
        remove: ' || row.pendingSession !== session',
      },
    ],
  },
  'SIGN-49': {
    attack:
      'somebody with the mailbox resets the password and asks for a mailed code: the app is still asked for',
    guards: [
      {
        file: 'src/actions/login.ts',
        remove: 'if (await activeApp(req, account.id))',
        with: 'if (false as boolean)',
      },
      {
        file: 'src/actions/verifyCode.ts',
        remove: 'const app = await activeApp(req, accountID)',
        with: 'const app = null as Awaited<ReturnType<typeof activeApp>>',
      },
    ],
  },
  'SIGN-50': {
    attack:
      'a sign-in that waits for its mailed code when the app is added goes on with that code: refused',
    guards: [
      {
        file: 'src/actions/verifyCode.ts',
        remove: 'const app = await activeApp(req, accountID)',
        with: 'const app = null as Awaited<ReturnType<typeof activeApp>>',
      },
      {
        file: 'src/actions/verifyCode.ts',
        remove: ' || account.credentialVersion !== challenge.credentialVersion',
      },
    ],
  },
  'SIGN-51': {
    attack: "a mailed code is asked for in place of the app's: none is sent",
    guards: [
      {
        file: 'src/actions/resendCode.ts',
        remove: "  if (challenge.method !== 'email') return answer\n",
      },
    ],
  },
  'SIGN-52': {
    attack:
      'a session or device remembered before the app was added goes on without it: both have ended',
    guards: [
      {
        file: 'src/actions/confirmAuthenticator.ts',
        remove:
          "      { account: account.id, key: `sign-out:${row.id}:${revision}`, kind: 'sign-out' },\n",
      },
    ],
  },
} as const satisfies Attacks
