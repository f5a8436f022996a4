import { defineEffect } from '../../effects/defineEffect.js'
import { forgetOldSessions } from '../endAccountSessions.js'

/** Clears away what was issued before a change of credentials. */
export const forgetSessions = defineEffect({ kind: 'forget-sessions', settle: forgetOldSessions })
