import { defineEffect } from '../../effects/defineEffect.js'
import { endAccountSessions } from '../endAccountSessions.js'

/** Ends every session and remembered device of an account. */
export const signOut = defineEffect({
  kind: 'sign-out',
  settle: async (source, { account }) => {
    await endAccountSessions(source, account)
  },
})
