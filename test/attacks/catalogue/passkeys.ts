import type { Attacks } from '../types.js'

const appAskedAtVerify = {
  guard: 'app-asked-at-verify',
  with: 'const factor = null as Awaited<ReturnType<typeof secondFactor>>',
}

/** Passkeys: as a whole sign-in, as the second factor, and who adds or removes them. */
export const passkeyAttacks = {
  'SIGN-70': {
    attack:
      'what a passkey signed is sent once more, also eight times at once, with the cookie it was asked for under: one sign-in',
    guards: [{ guard: 'passkey-challenge-used-once', with: 'return open' }],
  },
  'SIGN-71': {
    attack: 'what a passkey signed for one browser is sent from another: refused',
    guards: [{ guard: 'passkey-signed-this-challenge', with: 'expectedChallenge: () => true' }],
  },
  'SIGN-72': {
    attack: 'a passkey is used or made on a page of another origin: refused',
    guards: [
      {
        guard: 'passkey-used-on-own-origin',
        with: "expectedOrigin: [site.origin, 'https://portal.example.evil']",
      },
    ],
  },
  'SIGN-73': {
    attack: 'a passkey is used or made for another site: refused',
    guards: [{ guard: 'passkey-of-own-site', with: "expectedRPID: [site.id, 'evil.example']" }],
  },
  'SIGN-74': {
    attack: 'a phone that is not unlocked signs, or makes a passkey: refused',
    guards: [{ guard: 'passkey-behind-its-lock', with: 'requireUserVerification: false' }],
  },
  'SIGN-75': {
    attack:
      'after the right password of one account the passkey of another is used, also under the first one’s name: refused',
    guards: [{ guard: 'passkey-of-this-account' }],
  },
  'SIGN-76': {
    attack:
      'a copied key signs in with a counter that was seen before: refused, and the audit trail says why',
    guards: [{ guard: 'passkey-counter-goes-up', with: '{ id: { equals: passkey.id } }' }],
  },
  'SIGN-77': {
    attack:
      'at a screen left open somebody adds a passkey without the password, or with it alone where there is a passkey: refused, nothing changes',
    guards: [{ guard: 'passkey-added-by-owner' }],
  },
  'SIGN-78': {
    attack:
      'somebody with the mailbox resets the password and asks for a mailed code: the passkey is still asked for',
    guards: [
      {
        guard: 'app-code-before-mailed-code',
        change: ['if (factor)', 'if (false as boolean)'],
      },
      appAskedAtVerify,
    ],
  },
  'SIGN-79': {
    attack: 'more than ten passkeys are added to an account: the eleventh is refused',
    guards: [{ guard: 'passkeys-per-account' }],
  },
  'SIGN-80': {
    attack: 'a client removes or renames the passkey of another: not found, nothing changes',
    guards: [{ guard: 'own-passkey-alone' }],
  },
  'SIGN-81': {
    attack:
      'another session of the account makes a passkey with a challenge that it did not ask for: refused',
    guards: [
      {
        guard: 'passkey-added-in-its-session',
        change: ["step.kind === 'new' ? step.session : ''", "''"],
      },
    ],
  },
  'SIGN-82': {
    attack:
      'a session or device remembered before the passkey was added goes on without it: both have ended',
    guards: [{ guard: 'new-factor-signs-out-others' }],
  },
  'SIGN-83': {
    attack: 'an account that staff turned off signs in with its passkey: refused',
    guards: [{ guard: 'passkey-of-active-account' }],
  },
  'SIGN-84': {
    attack: 'a client adds the passkey of another account to their own: refused',
    guards: [{ guard: 'passkey-of-one-account', change: ['|| isKnown', ''] }],
  },
  'SIGN-85': {
    attack:
      'a passkey that was shown eleven minutes ago stands in for a code: the step asks for it again',
    guards: [
      { guard: 'passkey-speaks-for-minutes', change: ['&& passkeyCounts(session, now)', ''] },
    ],
  },
  'SIGN-86': {
    attack: 'what a passkey signed is sent after five minutes: refused',
    guards: [{ guard: 'passkey-challenge-in-time' }],
  },
  'SIGN-87': {
    attack:
      'somebody at a screen left open shows a passkey of their own in place of the owner’s: refused',
    guards: [{ guard: 'passkey-proof-of-own-account', change: [', session.account.id)', ')'] }],
  },
  'SIGN-88': {
    attack:
      'at a screen left open somebody removes a passkey without the password, or with it alone: refused, nothing changes',
    guards: [{ guard: 'passkey-removed-by-owner' }],
  },
  'SIGN-89': {
    attack:
      'somebody with a stolen password adds a passkey, and the owner takes a change of address back, resets the password or changes it: the passkey alone signs in no more',
    guards: [{ guard: 'passkey-alone-beside-its-password' }],
  },
} as const satisfies Attacks
