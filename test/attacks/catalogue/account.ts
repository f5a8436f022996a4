import type { Attacks } from '../types.js'

const recover = 'src/actions/recover.ts'
const accounts = 'src/actions/shared/accounts.ts'
const challenge = 'src/auth/challenge.ts'
const newestRecovery = {
  file: recover,
  remove: 'const newest = account?.recoveryChallenge === known.id',
  with: 'const newest = account !== null',
}
const onlyNewestRecovery = {
  file: recover,
  remove: 'where: { recoveryChallenge: { equals: challenge.id } },',
}
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
      {
        file: accounts,
        remove: '{ credentialVersion: { equals: account.credentialVersion } },',
      },
      newestRecovery,
      presentRecovery,
      pendingAttempt,
    ],
  },
  'ACCT-03': {
    attack: 'a recovery code is guessed: after five wrong ones the right one is dead too',
    guards: [{ file: challenge, remove: '{ attempts: { less_than: tries } },' }],
  },
  'ACCT-04': {
    attack: 'a recovery code is used after its fifteen minutes: it is dead',
    guards: [
      { file: challenge, remove: '{ expiresAt: { greater_than: clock().toISOString() } },' },
    ],
  },
  'ACCT-05': {
    attack: 'the older of two recovery codes is used: only the newest works',
    guards: [newestRecovery, onlyNewestRecovery],
  },
  'ACCT-06': {
    attack:
      'staff of another agency who see the client start a recovery, sign out, disable or enable: refused, and they learn nothing of the account',
    guards: [
      {
        file: accounts,
        remove:
          "if (connection && !managesAccount(actor, connection)) throw new PortalError('FORBIDDEN')",
      },
    ],
  },
  'ACCT-07': {
    attack:
      'a recovery is started without confirming that the identity was checked in person: refused',
    guards: [
      {
        file: 'src/actions/startRecovery.ts',
        remove:
          "if (!attestation) throw new PortalError('ATTESTATION_REQUIRED', { field: 'attestation' })",
      },
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
      {
        file: recover,
        remove: "{ account: account.id, key: `links:${challenge.id}`, kind: 'forget-links' },",
      },
    ],
  },
  'ACCT-12': {
    attack:
      'a recovery is used to get rid of an authenticator app that staff did not vouch for: the app is still asked for',
    guards: [{ file: recover, remove: 'challenge.removesApp === true\n', with: 'true\n' }],
  },
} as const satisfies Attacks
