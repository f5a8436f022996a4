import type { PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { budget } from '../limits/budgets.js'
import { sameOrigin } from '../identity/origin.js'
import { spend } from '../limits/rateLimit.js'
import type { PortalRouteName } from '../core/routes.js'

/**
 * What a call of each route takes before its action starts. `own`: the action counts by itself, by what came in. `none`: reading one's
 * own, signing out, and what a person in danger must always be able to do.
 */
export const ROUTE_BUDGETS: Readonly<
  Record<PortalRouteName, 'clientCall' | 'none' | 'own' | 'staffChange'>
> = {
  cancelInvite: 'staffChange',
  cancelRequest: 'staffChange',
  changeEmail: 'clientCall',
  changePassword: 'clientCall',
  clientMessage: 'own',
  confirmAuthenticator: 'clientCall',
  confirmEmail: 'own',
  deleteClient: 'staffChange',
  devices: 'clientCall',
  disableAccount: 'staffChange',
  disconnectClient: 'staffChange',
  enableAccount: 'staffChange',
  downloadMyData: 'own',
  encryptionStatus: 'none',
  // Counted while they are open.
  events: 'own',
  exportAudit: 'own',
  forgotPassword: 'own',
  fulfillRequest: 'own',
  inviteClient: 'staffChange',
  language: 'none',
  login: 'own',
  logout: 'none',
  logoutEverywhere: 'none',
  lookupInvitation: 'own',
  me: 'none',
  portalStatus: 'none',
  recover: 'own',
  register: 'own',
  removeAuthenticator: 'clientCall',
  replaceRecoveryCodes: 'clientCall',
  resendCode: 'own',
  resendInvite: 'staffChange',
  resetPassword: 'own',
  revealSSN: 'own',
  sealClient: 'staffChange',
  sendMessage: 'staffChange',
  sendRequest: 'staffChange',
  sessions: 'clientCall',
  signOutClient: 'staffChange',
  signOutDevice: 'clientCall',
  signOutSession: 'clientCall',
  startAuthenticator: 'clientCall',
  startRecovery: 'staffChange',
  undoEmail: 'own',
  unsealClient: 'staffChange',
  verifyAudit: 'staffChange',
  verifyCode: 'own',
}

/** @throws PortalError TOO_MANY_REQUESTS (429) */
export const spendForRoute = async (req: PayloadRequest, route: PortalRouteName): Promise<void> => {
  const name = ROUTE_BUDGETS[route]
  if (name === 'none' || name === 'own') return
  const actor = getActor(req)
  // Another site's forged call is refused further on; it must not use up what is the person's own.
  if (actor.kind === 'anonymous' || sameOrigin(req) === false) return
  if (actor.kind === (name === 'staffChange' ? 'staff' : 'client')) {
    await spend(req, budget(req, name, actor.id))
  }
}
