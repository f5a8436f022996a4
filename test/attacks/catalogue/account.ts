import type { Attacks, Guard } from '../types.js'

const held = (file: string, remove: string): Guard => ({ file, remove })

const recover = 'src/features/recovery/actions/recover.ts'
const accounts = 'src/features/connections/accounts.ts'
const challenge = 'src/identity/challenge.ts'
const factors = 'src/identity/factors.ts'
const newestRecovery = {
  file: recover,
  remove: 'const newest = account?.recoveryChallenge === known.id',
  with: 'const newest = account !== null',
}
const onlyNewestRecovery = held(recover, 'where: { recoveryChallenge: { equals: challenge.id } },')
const presentRecovery = {
  file: recover,
  remove: 'const current = account?.credentialVersion === known.credentialVersion',
  with: 'const current = account !== null',
}
const pendingAttempt = {
  file: challenge,
  remove: "{ state: { equals: 'pending' } },\n        { attempts",
  with: '{ attempts',
}

const emailChange = 'src/features/account/emailChange.ts'
const newestChange = held(
  emailChange,
  "if (account.emailChallenge !== challenge.id) throw new PortalError('TOKEN_INVALID')",
)
const onlyNewestChange = held(
  'src/features/account/actions/confirmEmail.ts',
  'where: { emailChallenge: { equals: challenge.id } },',
)
const presentChange = {
  file: emailChange,
  remove: 'challenge.credentialVersion !== account.credentialVersion',
  with: 'false',
}

export const accountAttacks = {
  'ACCT-01': {
    attack: 'a recovery code is used a second time: it is dead',
    guards: [newestRecovery, onlyNewestRecovery, presentRecovery, pendingAttempt],
  },
  'ACCT-02': {
    attack:
      'a recovery code is used ten times at once: one wins, and its password is the one that works',
    guards: [
      onlyNewestRecovery,
      held(accounts, '{ credentialVersion: { equals: account.credentialVersion } },'),
      newestRecovery,
      presentRecovery,
      pendingAttempt,
    ],
  },
  'ACCT-03': {
    attack: 'a recovery code is guessed: after five wrong ones the right one is dead too',
    guards: [held(challenge, '{ attempts: { less_than: tries } },')],
  },
  'ACCT-04': {
    attack: 'a recovery code is used after its fifteen minutes: it is dead',
    guards: [held(challenge, '{ expiresAt: { greater_than: clock().toISOString() } },')],
  },
  'ACCT-05': {
    attack: 'the older of two recovery codes is used: only the newest works',
    guards: [newestRecovery, onlyNewestRecovery],
  },
  'ACCT-06': {
    attack:
      'staff of another agency who see the client start a recovery, sign out, disable or enable: refused, and they learn nothing of the account',
    guards: [
      held(
        accounts,
        "if (connection && !managesAccount(actor, connection)) throw new PortalError('FORBIDDEN')",
      ),
    ],
  },
  'ACCT-07': {
    attack:
      'a recovery is started without confirming that the identity was checked in person: refused',
    guards: [
      held(
        'src/features/recovery/actions/startRecovery.ts',
        "if (!attestation) throw new PortalError('ATTESTATION_REQUIRED', { field: 'attestation' })",
      ),
    ],
  },
  'ACCT-08': {
    attack:
      "staff mistype the new address in a recovery: the client's own spelling does not match, and the stranger's mailbox gets nothing",
    guards: [{ file: recover, remove: 'challenge.email === email', with: 'email !== null' }],
  },
  'ACCT-09': {
    attack: 'the answer to a recovery is looked at for a password or a session: it holds neither',
    guards: [
      {
        file: recover,
        remove: "  return { next: 'sign-in' }",
        with: "  return { ...changed, next: 'sign-in' }",
      },
    ],
  },
  'ACCT-10': {
    attack:
      'a recovery code is used after the client signed out everywhere or the account was turned off meanwhile: it is dead',
    guards: [presentRecovery, newestRecovery, onlyNewestRecovery],
  },
  'ACCT-11': {
    attack:
      'who reads the old mailbox takes an in-person recovery back with an older undo link: it is dead',
    guards: [
      held(recover, "{ account: account.id, key: `links:${challenge.id}`, kind: 'forget-links' },"),
    ],
  },
  'ACCT-12': {
    attack:
      'a recovery is used to get rid of an authenticator app that staff did not vouch for: the app is still asked for',
    guards: [{ file: recover, remove: 'challenge.removesApp === true\n', with: 'true\n' }],
  },
  'ACCT-20': {
    attack: 'a password is changed on a screen left open, without the present one: refused',
    guards: [
      held(
        'src/features/account/actions/changePassword.ts',
        "await proveOwner(req, actor, proof, 'currentPassword')",
      ),
    ],
  },
  'ACCT-21': {
    attack:
      'the present password is guessed on a screen left open: eleven tries are too many, the right one included',
    guards: [held(factors, '  await spend(req, ...tries)\n')],
  },
  'ACCT-22': {
    attack:
      'who knew the old password stays signed in, remembered or half signed in after a change: all of it ends, this session goes on under a new token',
    guards: [
      {
        file: accounts,
        remove: 'const credentialVersion = account.credentialVersion + 1',
        with: 'const credentialVersion = account.credentialVersion',
      },
    ],
  },
  'ACCT-23': {
    attack:
      'the present password is looked for in the draft of a form that came back: it is not kept',
    guards: [held('src/drafts/drafts.ts', 'currentPassword|')],
  },
  'ACCT-24': {
    attack:
      'a change to an address that somebody else has or is invited with is tried, to learn of it: same answer, no mail to it',
    guards: [
      {
        file: 'src/features/account/actions/changeEmail.ts',
        remove: "state: (await isTaken(req, email, account)) ? 'dead' : 'pending',",
        with: "state: 'pending',",
      },
    ],
  },
  'ACCT-25': {
    attack: 'the link that confirms an address is opened again: it is dead and ends nothing',
    guards: [
      held(emailChange, "if (challenge.state === 'used') throw new PortalError('TOKEN_USED')"),
      {
        file: emailChange,
        remove: "challenge.state !== 'pending' || account.status !== 'active'",
        with: "account.status !== 'active'",
      },
      presentChange,
      newestChange,
      onlyNewestChange,
    ],
  },
  'ACCT-26': {
    attack: 'the link that confirms an address is opened after 24 hours: it has expired',
    guards: [
      {
        file: emailChange,
        remove: 'Date.parse(challenge.createdAt) + CONFIRM_HOURS * HOUR <= nowOf(source)',
        with: 'false',
      },
    ],
  },
  'ACCT-27': {
    attack:
      'an older link that confirms an address is opened after a newer was asked for: only the newest works',
    guards: [newestChange, onlyNewestChange],
  },
  'ACCT-28': {
    attack: 'a change of address is confirmed after its owner signed out everywhere: it is dead',
    guards: [presentChange],
  },
  'ACCT-29': {
    attack:
      'a thief who knows the password moves the account to their own mailbox: for seven days the old one takes it back, and password and sessions of the thief end',
    guards: [
      {
        file: 'src/features/account/actions/undoEmail.ts',
        remove: 'data: { email: previousEmail, passwordHash: null },',
        with: 'data: { email: previousEmail },',
      },
    ],
  },
  'ACCT-30': {
    attack:
      'a thief who moved the account twice takes the owner’s undo back with a link of their own: it is dead',
    guards: [
      {
        file: 'src/features/account/actions/undoEmail.ts',
        remove: "kind: 'forget-links',",
        with: "kind: 'forget-links', ...{ except: '', account: '' },",
      },
    ],
  },
  'ACCT-31': {
    attack:
      'password, address, status or credential version of an account are written over the generated REST and GraphQL paths, by client, staff or super user: refused',
    guards: [
      {
        file: 'access/matrix.ts',
        remove: "portalAccounts: row('never', 'super user of the installation', 'never', 'never'),",
        with: "portalAccounts: row('never', 'super user of the installation', 'super user of the installation', 'never'),",
      },
    ],
  },
  'ACCT-40': {
    attack:
      'an account that staff turned off is used: sessions end at once, and its address is answered like an unknown one',
    guards: [
      {
        file: 'src/features/sign-in/actions/login.ts',
        remove: "!account || !right || account.status !== 'active'",
        with: '!account || !right',
      },
    ],
  },
  'ACCT-41': {
    attack:
      "a stranger's mailbox is bombed by invitations and changes of address: ten mails an hour, whoever asks",
    guards: [
      held('src/features/account/actions/changeEmail.ts', ", budget(req, 'addressMail', email)"),
      held(
        'src/features/connections/actions/inviteClient.ts',
        "await spend(req, budget(req, 'addressMail', email))",
      ),
      held(
        'src/features/connections/actions/resendInvite.ts',
        "await spend(req, budget(req, 'addressMail', connection.email))",
      ),
    ],
  },
  'ACCT-42': {
    attack:
      'a reset link is asked for under a foreign Host or X-Forwarded-Host: the link leads to the portal',
    guards: [
      {
        file: 'src/config/publicURL.ts',
        remove: 'getContext(payload).options.publicURL ?? payload.config.serverURL',
        with: "'http://evil.example'",
      },
    ],
  },
  'ACCT-43': {
    attack: 'a mail scanner opens links and endpoints with GET: nothing is used up',
    guards: [
      {
        file: 'src/contract/actions.ts',
        remove: "method: 'post',\n    path: '/reset-password'",
        with: "method: 'get',\n    path: '/reset-password'",
      },
    ],
  },
  'ACCT-44': {
    attack:
      'an address comes as an operator, a list, a number, with NUL or with ten megabytes: refused before anything is looked up',
    guards: [
      {
        file: 'src/actions/schemas.ts',
        remove: 'z.string().trim().max(254).pipe(z.email()).transform(normalizeEmail)',
        with: 'z.any()',
      },
    ],
  },
} as const satisfies Attacks
