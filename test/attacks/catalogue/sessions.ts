import type { Attacks } from '../types.js'

const SESSION = 'src/identity/session.ts'
const DEVICE = 'src/identity/trustedDevice.ts'

export const sessionsAttacks = {
  'SESS-01': {
    attack:
      'somebody signs in while the account is disabled, disconnected, moved to another client, given a new password or address, or signed out everywhere: the sign-in in progress loses',
    guards: [
      {
        file: SESSION,
        remove: '  if (account.credentialVersion !== session.credentialVersion) return null\n',
      },
    ],
  },
  'SESS-02': {
    attack: 'a session cookie is used after signing out: the session has ended on the server',
    guards: [
      {
        file: SESSION,
        remove:
          "if (token) await deleteRows(req, 'portalSessions', { tokenHash: { equals: tokenDigest(token) } })",
      },
    ],
  },
  'SESS-03': {
    attack: 'a session is used after thirty minutes without a request: it has ended',
    guards: [{ file: SESSION, remove: 'Date.parse(session.idleExpiresAt) > now.getTime() &&' }],
  },
  'SESS-04': {
    attack: 'a session is kept busy for ever: it ends after twelve hours',
    guards: [{ file: SESSION, remove: 'Date.parse(session.expiresAt) > now.getTime() &&' }],
  },
  'SESS-05': {
    attack: 'the token of a session is used after signing in again: each sign-in ends the old one',
    guards: [
      {
        file: SESSION,
        remove: '): Promise<boolean> => {\n  await endSession(req)',
        with: '): Promise<boolean> => {',
      },
    ],
  },
  'SESS-06': {
    attack: 'a cookie is planted before somebody signs in: it is never adopted',
    guards: [
      {
        file: SESSION,
        remove: 'const token = randomToken()',
        with: "const token = readCookie(req, 'session') ?? randomToken()",
      },
      {
        file: DEVICE,
        remove: 'const token = randomToken()',
        with: 'const token = tokenOf(req, account.id) ?? randomToken()',
      },
    ],
  },
  'SESS-07': {
    attack: 'another site signs a browser in to the account of an attacker: refused',
    guards: [
      {
        file: 'src/http/readBody.ts',
        remove: "  if (ours === false) throw new PortalError('ORIGIN_NOT_ALLOWED')\n",
      },
    ],
  },
  'SESS-08': {
    attack:
      'a sibling subdomain, a script or a request without encryption sets or reads our cookies: the browser keeps them apart',
    guards: [
      {
        file: 'src/identity/cookies.ts',
        remove: "${isSecureOrigin(source.payload) ? '__Host-' : ''}",
      },
      { file: 'src/identity/cookies.ts', remove: 'httpOnly: true', with: 'httpOnly: false' },
    ],
  },
  'SESS-09': {
    attack: 'a remembered device is used seven days and a second later: it needs a code',
    guards: [{ file: DEVICE, remove: '{ expiresAt: { greater_than: now.toISOString() } },' }],
  },
  'SESS-10': {
    attack: 'the device cookie of one account is shown at the sign-in of another: it needs a code',
    guards: [
      {
        file: DEVICE,
        remove: '{ account: { equals: account.id } },\n      { credentialVersion',
        with: '{ credentialVersion',
      },
    ],
  },
  'SESS-11': {
    attack: 'a device cookie is edited or made up: it needs a code',
    guards: [
      {
        file: DEVICE,
        remove: '{ tokenHash: { equals: tokenDigest(token) } },\n      {',
        with: '{',
      },
    ],
  },
  'SESS-12': {
    attack:
      'a remembered device is used after a new password, a disconnect or signing out everywhere: it needs a code',
    guards: [
      {
        file: 'src/identity/endAccountSessions.ts',
        remove: "  await deleteRows(source, 'portalTrustedDevices', own)\n",
      },
      { file: DEVICE, remove: '{ credentialVersion: { equals: account.credentialVersion } },' },
    ],
  },
  'SESS-13': {
    attack:
      'a lost device is used after its owner signed it out elsewhere: its sessions have ended and it needs a code',
    guards: [
      {
        file: 'src/features/devices/actions/signOutDevice.ts',
        remove:
          "  await deleteRows(req, 'portalSessions', { and: [{ device: { equals: id } }, own] })\n",
      },
      {
        file: SESSION,
        remove: 'device && !(await touchDevice(req, device))',
        with: 'device === "x"',
      },
    ],
  },
  'SESS-14': {
    attack:
      'a lost phone is used after its owner signed its session out elsewhere: the session has ended and the phone needs a code',
    guards: [
      {
        file: 'src/features/devices/actions/signOutSession.ts',
        remove: "  await deleteRows(req, 'portalSessions', { id: { equals: id } })\n",
      },
      {
        file: 'src/features/devices/actions/signOutSession.ts',
        remove: 'other.device && !here',
        with: 'false',
      },
    ],
  },
  'SESS-15': {
    attack:
      'a client signs out the device or session of another by its id: not found, nothing ends',
    guards: [
      {
        file: 'src/features/devices/actions/signOutDevice.ts',
        remove: '      and: [{ id: { equals: id } }, own],\n    })\n    if (!device)',
        with: '      id: { equals: id },\n    })\n    if (!device)',
      },
      {
        file: 'src/features/devices/actions/signOutSession.ts',
        remove: '{ and: [{ id: { equals: id } }, own] })\n    if (!other)',
        with: '{ id: { equals: id } })\n    if (!other)',
      },
    ],
  },
  'SESS-16': {
    attack: 'a copy of the database is stolen: it holds no token that signs in',
    guards: [
      {
        file: 'src/crypto/keys.ts',
        remove: "createHash('sha256').update(token).digest('base64url')",
        with: 'token',
      },
    ],
  },
  'SESS-17': {
    attack: 'sessions of one account pile up: beyond the allowed number the oldest ends',
    guards: [
      {
        file: SESSION,
        remove: "  await keepNewest(req, 'portalSessions', account.id, session.maxPerAccount)\n",
      },
    ],
  },
  'SESS-18': {
    attack:
      'the next person at a shared computer opens the browser again: no cookie has outlived it, and nothing was remembered',
    guards: [
      { file: 'src/features/sign-in/actions/verifyCode.ts', remove: ' && !shared' },
      {
        file: 'src/features/sign-in/actions/verifyCode.ts',
        remove: '  if (shared) await leaveNoTrace(req, account.id)\n',
      },
      {
        file: SESSION,
        remove: 'shared ? {} : { maxAge: absolute / SECOND }',
        with: '{ maxAge: 1 }',
      },
    ],
  },
  'SESS-19': {
    attack: 'somebody walks away from a shared computer: the session ends after ten minutes',
    guards: [
      { file: SESSION, remove: 'shared ? sharedIdleMinutes : idleMinutes', with: 'idleMinutes' },
    ],
  },
  'SESS-20': {
    attack:
      'the clock of the server is set back: no session, device or code that has run out works again',
    guards: [
      {
        file: 'src/core/clock.ts',
        remove: 'Date.parse(moment) > now.getTime() + SKEW',
        with: 'moment === String(now)',
      },
      {
        file: SESSION,
        remove: "    await deleteRows(source, 'portalSessions', { tokenHash })\n",
      },
    ],
  },
  'SESS-21': {
    attack:
      'a request is under way while its session is signed out: noting the use does not bring it back',
    guards: [
      {
        file: SESSION,
        remove:
          "if (token) await deleteRows(req, 'portalSessions', { tokenHash: { equals: tokenDigest(token) } })",
      },
    ],
  },
} as const satisfies Attacks
