import { defineEffect } from '../../effects/defineEffect.js'
import { forgetSessions as forget } from '../endAccountSessions.js'

/** Clears away what was issued before a change of credentials. */
export const forgetSessions = defineEffect({ kind: 'forget-sessions', settle: forget })
