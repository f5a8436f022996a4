import type { Attacks } from '../types.js'

export const sessionsAttacks = {
  'SESS-01': {
    attack:
      'somebody signs in while the account is disabled, disconnected, moved to another client, given a new password or address, or signed out everywhere: the sign-in in progress loses',
    guards: [{ guard: 'session-before-credential-change' }],
  },
  'SESS-02': {
    attack: 'a session cookie is used after signing out: the session has ended on the server',
    guards: [{ guard: 'sign-out-deletes-session' }],
  },
  'SESS-03': {
    attack: 'a session is used after thirty minutes without a request: it has ended',
    guards: [
      {
        guard: 'session-in-time',
        change: ['Date.parse(session.idleExpiresAt) > now.getTime() &&', ''],
      },
    ],
  },
  'SESS-04': {
    attack: 'a session is kept busy for ever: it ends after twelve hours',
    guards: [
      {
        guard: 'session-in-time',
        change: ['Date.parse(session.expiresAt) > now.getTime() &&', ''],
      },
    ],
  },
  'SESS-05': {
    attack: 'the token of a session is used after signing in again: each sign-in ends the old one',
    guards: [{ guard: 'old-session-ended' }],
  },
  'SESS-06': {
    attack: 'a cookie is planted before somebody signs in: it is never adopted',
    guards: [
      {
        guard: 'fresh-session-token',
        with: "const token = readCookie(req, 'session') ?? randomToken()",
      },
      {
        guard: 'fresh-device-token',
        with: 'const token = tokenOf(req, account.id) ?? randomToken()',
      },
    ],
  },
  'SESS-07': {
    attack: 'another site signs a browser in to the account of an attacker: refused',
    guards: [{ guard: 'no-foreign-requests' }],
  },
  'SESS-08': {
    attack:
      'a sibling subdomain, a script or a request without encryption sets or reads our cookies: the browser keeps them apart',
    guards: [
      {
        guard: 'host-prefixed-cookies',
        change: ["${isSecureOrigin(source.payload) ? '__Host-' : ''}", ''],
      },
      { guard: 'http-only-cookies', with: 'httpOnly: false' },
    ],
  },
  'SESS-09': {
    attack: 'a remembered device is used seven days and a second later: it needs a code',
    guards: [{ guard: 'device-in-time' }],
  },
  'SESS-10': {
    attack: 'the device cookie of one account is shown at the sign-in of another: it needs a code',
    guards: [{ guard: 'device-of-this-account' }],
  },
  'SESS-11': {
    attack: 'a device cookie is edited or made up: it needs a code',
    guards: [{ guard: 'device-by-its-token' }],
  },
  'SESS-12': {
    attack:
      'a remembered device is used after a new password, a disconnect or signing out everywhere: it needs a code',
    guards: [{ guard: 'devices-end-with-sessions' }, { guard: 'device-before-credential-change' }],
  },
  'SESS-13': {
    attack:
      'a lost device is used after its owner signed it out elsewhere: its sessions have ended and it needs a code',
    guards: [
      { guard: 'device-signs-its-sessions-out' },
      {
        guard: 'session-of-present-device',
        change: ['device && !(await touchDevice(req, device))', 'device === "x"'],
      },
    ],
  },
  'SESS-14': {
    attack:
      'a lost phone is used after its owner signed its session out elsewhere: the session has ended and the phone needs a code',
    guards: [
      { guard: 'other-session-deleted' },
      { guard: 'other-device-forgotten', change: ['other.device && !here', 'false'] },
    ],
  },
  'SESS-15': {
    attack:
      'a client signs out the device or session of another by its id: not found, nothing ends',
    guards: [
      {
        guard: 'own-device-alone',
        change: ['and: [{ id: { equals: id } }, own]', 'id: { equals: id }'],
      },
      {
        guard: 'own-session-alone',
        change: ['and: [{ id: { equals: id } }, own]', 'id: { equals: id }'],
      },
    ],
  },
  'SESS-16': {
    attack: 'a copy of the database is stolen: it holds no token that signs in',
    guards: [
      {
        guard: 'tokens-stored-as-digests',
        change: ["createHash('sha256').update(token).digest('base64url')", 'token'],
      },
    ],
  },
  'SESS-17': {
    attack: 'sessions of one account pile up: beyond the allowed number the oldest ends',
    guards: [{ guard: 'sessions-per-account' }],
  },
  'SESS-18': {
    attack:
      'the next person at a shared computer opens the browser again: no cookie has outlived it, and nothing was remembered',
    guards: [
      { guard: 'shared-device-not-remembered', change: ['&& !shared', ''] },
      {
        guard: 'shared-device-leaves-no-trace',
        change: ['if (shared) await leaveNoTrace(req, account.id)', ''],
      },
      {
        guard: 'shared-session-until-browser-closes',
        change: ['shared ? {} : { maxAge: absolute / SECOND }', '{ maxAge: 1 }'],
      },
    ],
  },
  'SESS-19': {
    attack: 'somebody walks away from a shared computer: the session ends after ten minutes',
    guards: [
      {
        guard: 'shared-session-idles-shorter',
        change: ['shared ? sharedIdleMinutes : idleMinutes', 'idleMinutes'],
      },
    ],
  },
  'SESS-20': {
    attack:
      'the clock of the server is set back: no session, device or code that has run out works again',
    guards: [
      {
        guard: 'no-times-ahead',
        change: ['Date.parse(moment) > now.getTime() + SKEW', 'moment === String(now)'],
      },
      { guard: 'session-from-the-future-ended' },
    ],
  },
  'SESS-21': {
    attack:
      'a request is under way while its session is signed out: noting the use does not bring it back',
    guards: [{ guard: 'sign-out-deletes-session' }],
  },
  'SESS-60': {
    attack:
      'somebody registers on a phone where another is signed in and goes on as that person: their session has ended, also in a copy of it',
    guards: [{ guard: 'left-session-ended' }],
  },
} as const satisfies Attacks
