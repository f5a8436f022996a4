import type { Attacks } from '../types.js'

const newestRecovery = { guard: 'newest-recovery', with: 'const newest = account !== null' }
const recoveryBeforeSignOut = {
  guard: 'recovery-before-sign-out',
  with: 'const current = account !== null',
}
const emailChangeBeforeSignOut = {
  guard: 'email-change-before-sign-out',
  change: ['challenge.credentialVersion !== account.credentialVersion', 'false'],
} as const

export const accountAttacks = {
  'ACCT-01': {
    attack: 'a recovery code is used a second time: it is dead',
    guards: [
      newestRecovery,
      { guard: 'only-newest-recovery' },
      recoveryBeforeSignOut,
      { guard: 'pending-challenge-alone' },
    ],
  },
  'ACCT-02': {
    attack:
      'a recovery code is used ten times at once: one wins, and its password is the one that works',
    guards: [
      { guard: 'only-newest-recovery' },
      { guard: 'one-credential-version-wins' },
      newestRecovery,
      recoveryBeforeSignOut,
      { guard: 'pending-challenge-alone' },
    ],
  },
  'ACCT-03': {
    attack: 'a recovery code is guessed: after five wrong ones the right one is dead too',
    guards: [{ guard: 'tries-per-challenge' }],
  },
  'ACCT-04': {
    attack: 'a recovery code is used after its fifteen minutes: it is dead',
    guards: [{ guard: 'challenge-in-time' }],
  },
  'ACCT-05': {
    attack: 'the older of two recovery codes is used: only the newest works',
    guards: [newestRecovery, { guard: 'only-newest-recovery' }],
  },
  'ACCT-06': {
    attack:
      'staff of another agency who see the client start a recovery, sign out, disable or enable: refused, and they learn nothing of the account',
    guards: [{ guard: 'account-managed-by-actor' }],
  },
  'ACCT-07': {
    attack:
      'a recovery is started without confirming that the identity was checked in person: refused',
    guards: [{ guard: 'recovery-needs-attestation' }],
  },
  'ACCT-08': {
    attack:
      "staff mistype the new address in a recovery: the client's own spelling does not match, and the stranger's mailbox gets nothing",
    guards: [{ guard: 'recovery-for-typed-address', with: 'email !== null' }],
  },
  'ACCT-09': {
    attack: 'the answer to a recovery is looked at for a password or a session: it holds neither',
    guards: [
      { guard: 'recovery-answers-next-step', with: "return { ...changed, next: 'sign-in' }" },
    ],
  },
  'ACCT-10': {
    attack:
      'a recovery code is used after the client signed out everywhere or the account was turned off meanwhile: it is dead',
    guards: [recoveryBeforeSignOut, newestRecovery, { guard: 'only-newest-recovery' }],
  },
  'ACCT-11': {
    attack:
      'who reads the old mailbox takes an in-person recovery back with an older undo link: it is dead',
    guards: [{ guard: 'recovery-forgets-links' }],
  },
  'ACCT-12': {
    attack:
      'a recovery is used to get rid of an authenticator app that staff did not vouch for: the app is still asked for',
    guards: [
      { guard: 'app-removed-when-vouched', change: ['challenge.removesApp === true', 'true'] },
    ],
  },
  'ACCT-20': {
    attack: 'a password is changed on a screen left open, without the present one: refused',
    guards: [{ guard: 'change-needs-password' }],
  },
  'ACCT-21': {
    attack:
      'the present password is guessed on a screen left open: eleven tries are too many, the right one included',
    guards: [{ guard: 'proof-tries-spent' }],
  },
  'ACCT-22': {
    attack:
      'who knew the old password stays signed in, remembered or half signed in after a change: all of it ends, this session goes on under a new token',
    guards: [
      {
        guard: 'credential-version-rises',
        with: 'const credentialVersion = account.credentialVersion',
      },
    ],
  },
  'ACCT-23': {
    attack:
      'the present password is looked for in the draft of a form that came back: it is not kept',
    guards: [{ guard: 'no-secrets-in-drafts', change: ['currentPassword|', ''] }],
  },
  'ACCT-24': {
    attack:
      'a change to an address that somebody else has or is invited with is tried, to learn of it: same answer, no mail to it',
    guards: [{ guard: 'taken-address-dead-link', with: "state: 'pending'" }],
  },
  'ACCT-25': {
    attack: 'the link that confirms an address is opened again: it is dead and ends nothing',
    guards: [
      { guard: 'used-email-change-dead' },
      {
        guard: 'pending-email-change-alone',
        change: [
          "challenge.state !== 'pending' || account.status !== 'active'",
          "account.status !== 'active'",
        ],
      },
      emailChangeBeforeSignOut,
      { guard: 'newest-email-change' },
      { guard: 'only-newest-email-change' },
    ],
  },
  'ACCT-26': {
    attack: 'the link that confirms an address is opened after 24 hours: it has expired',
    guards: [
      {
        guard: 'email-change-in-time',
        change: [
          'Date.parse(challenge.createdAt) + CONFIRM_HOURS * HOUR <= nowOf(source)',
          'false',
        ],
      },
    ],
  },
  'ACCT-27': {
    attack:
      'an older link that confirms an address is opened after a newer was asked for: only the newest works',
    guards: [{ guard: 'newest-email-change' }, { guard: 'only-newest-email-change' }],
  },
  'ACCT-28': {
    attack: 'a change of address is confirmed after its owner signed out everywhere: it is dead',
    guards: [emailChangeBeforeSignOut],
  },
  'ACCT-29': {
    attack:
      'a thief who knows the password moves the account to their own mailbox: for seven days the old one takes it back, and password and sessions of the thief end',
    guards: [{ guard: 'undo-ends-password', with: 'data: { email: previousEmail }' }],
  },
  'ACCT-30': {
    attack:
      'a thief who moved the account twice takes the owner’s undo back with a link of their own: it is dead',
    guards: [
      {
        guard: 'undo-ends-all-links',
        with: "kind: 'forget-links', ...{ except: '', account: '' }",
      },
    ],
  },
  'ACCT-31': {
    attack:
      'password, address, status or credential version of an account are written over the generated REST and GraphQL paths, by client, staff or super user: refused',
    guards: [
      {
        guard: 'accounts-never-written',
        change: [
          "update: 'never'",
          "update: { staff: 'any', needs: 'super-user-of-installation' }",
        ],
      },
    ],
  },
  'ACCT-40': {
    attack:
      'an account that staff turned off is used: sessions end at once, and its address is answered like an unknown one',
    guards: [
      {
        guard: 'sign-in-of-active-account',
        change: ["!account || !right || account.status !== 'active'", '!account || !right'],
      },
    ],
  },
  'ACCT-41': {
    attack:
      "a stranger's mailbox is bombed by invitations and changes of address: ten mails an hour, whoever asks",
    guards: [
      { guard: 'change-mails-per-address', change: [", budget(req, 'addressMail', email)", ''] },
      { guard: 'invitation-mails-per-address' },
      { guard: 'resent-mails-per-address' },
    ],
  },
  'ACCT-42': {
    attack:
      'a reset link is asked for under a foreign Host or X-Forwarded-Host: the link leads to the portal',
    guards: [
      {
        guard: 'links-lead-to-portal',
        change: [
          'getContext(payload).options.publicURL ?? payload.config.serverURL',
          "'http://evil.example'",
        ],
      },
    ],
  },
  'ACCT-43': {
    attack: 'a mail scanner opens links and endpoints with GET: nothing is used up',
    guards: [{ guard: 'reset-by-post', change: ["method: 'post'", "method: 'get'"] }],
  },
  'ACCT-44': {
    attack:
      'an address comes as an operator, a list, a number, with NUL or with ten megabytes: refused before anything is looked up',
    guards: [
      {
        guard: 'addresses-are-addresses',
        change: [
          'z.string().overwrite(normalizeEmail).max(EMAIL_MAX_LENGTH).pipe(address)',
          'z.any()',
        ],
      },
    ],
  },
} as const satisfies Attacks
