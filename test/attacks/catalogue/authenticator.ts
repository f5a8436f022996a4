import type { Attacks } from '../types.js'

/** The second factor: the authenticator app, its recovery codes, and the agency that requires it. */
export const authenticatorAttacks = {
  'SIGN-22': {
    attack:
      'a database thief looks for the key of an app or for recovery codes, in the clear or as plain digests: none is found',
    guards: [
      {
        file: 'src/otp/recoveryCodes.ts',
        remove: 'hashes.push(await hashPassword(plain(code), cost))',
        with: 'hashes.push(cost ? plain(code) : await hashPassword(code, cost))',
      },
    ],
  },
  'SIGN-30': {
    attack:
      'a client whose agency requires an authenticator app calls the endpoints without one: nothing but setting it up and signing out',
    guards: [
      {
        file: 'src/actions/caller.ts',
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
        file: 'src/identity/session.ts',
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
        file: 'src/identity/session.ts',
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
        file: 'src/identity/authenticator.ts',
        remove: '        { lastStep: { less_than: step } },\n',
      },
    ],
  },
  'SIGN-41': {
    attack:
      "a code of another account's app or list, also with that app's sealed key copied into the row: refused",
    guards: [
      { file: 'src/identity/authenticator.ts', remove: '  row: account,', with: "  row: ''," },
    ],
  },
  'SIGN-42': {
    attack:
      'codes of the app are guessed at sign-in and on the account page: ten wrong ones an hour for a session, ten for all browsers that the account does not know',
    guards: [
      {
        file: 'src/identity/factors.ts',
        remove: '  await spend(req, ...tries)\n',
      },
    ],
  },
  'SIGN-43': {
    attack: 'a recovery code is used a second time: refused',
    guards: [
      {
        file: 'src/identity/factors.ts',
        remove: 'hashes.filter((hash) => hash !== used)',
        with: 'hashes',
      },
    ],
  },
  'SIGN-44': {
    attack: 'a recovery code is used in eight sign-ins at once: one gets in, one mail tells of it',
    guards: [
      {
        file: 'src/identity/factors.ts',
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
        file: 'src/identity/factors.ts',
        remove: "    if (!right) throw new PortalError('PASSWORD_WRONG', { field })\n",
      },
    ],
  },
  'SIGN-46': {
    attack:
      'somebody with the password moves or removes the app or makes recovery codes without a code: refused, nothing changes',
    guards: [
      {
        file: 'src/identity/factors.ts',
        remove: "      if (!taken) throw new PortalError('APP_CODE_INVALID', { field: 'code' })\n",
      },
    ],
  },
  'SIGN-47': {
    attack: 'the password is guessed on the account page: ten wrong ones, as at sign-in',
    guards: [
      {
        file: 'src/identity/factors.ts',
        remove: '  await spend(req, ...tries)\n',
      },
    ],
  },
  'SIGN-48': {
    attack: 'another session of the account confirms a key that it did not ask for: refused',
    guards: [
      {
        file: 'src/identity/authenticator.ts',
        remove: ' || row.pendingSession !== session',
      },
    ],
  },
  'SIGN-49': {
    attack:
      'somebody with the mailbox resets the password and asks for a mailed code: the app is still asked for',
    guards: [
      {
        file: 'src/features/sign-in/actions/login.ts',
        remove: 'if (await activeApp(req, account.id))',
        with: 'if (false as boolean)',
      },
      {
        file: 'src/features/sign-in/actions/verifyCode.ts',
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
        file: 'src/features/sign-in/actions/verifyCode.ts',
        remove: 'const app = await activeApp(req, accountID)',
        with: 'const app = null as Awaited<ReturnType<typeof activeApp>>',
      },
      {
        file: 'src/features/sign-in/actions/verifyCode.ts',
        remove: ' || account.credentialVersion !== challenge.credentialVersion',
      },
    ],
  },
  'SIGN-51': {
    attack: "a mailed code is asked for in place of the app's: none is sent",
    guards: [
      {
        file: 'src/features/sign-in/actions/resendCode.ts',
        remove: "  if (challenge.method !== 'email') return answer\n",
      },
    ],
  },
  'SIGN-52': {
    attack:
      'a session or device remembered before the app was added goes on without it: both have ended',
    guards: [
      {
        file: 'src/features/authenticator/actions/confirmAuthenticator.ts',
        remove:
          "      { account: account.id, key: `sign-out:${row.id}:${revision}`, kind: 'sign-out' },\n",
      },
    ],
  },
} as const satisfies Attacks
