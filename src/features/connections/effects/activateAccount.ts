import { defineEffect } from '../../../effects/defineEffect.js'
import { endAccountSessions } from '../../../identity/endAccountSessions.js'

/** Gives an account the password of the registration that won. */
export const activateAccount = defineEffect({
  kind: 'activate-account',
  settle: async (source, { account, language, passwordHash }) => {
    await endAccountSessions(source, account, {
      changes: {
        // Not the status: who was turned off by staff is turned on by staff alone.
        passwordHash,
        // Perhaps another client now: a number is proven anew.
        textNumber: null,
        ...(language ? { preferredLanguage: language } : {}),
      },
    })
  },
})
