import type { PayloadRequest } from 'payload'

import { findRowByID } from '../data/store.js'
import { startSession, type PortalSession } from './session.js'

/**
 * A new session for this browser after a change of factors ended all of them. It is given only if
 * nothing but this change raised the version: somebody who signed the account out meanwhile has the
 * last word.
 */
export const renewSession = async (
  req: PayloadRequest,
  { account: before, passkeyAt, shared }: PortalSession,
): Promise<void> => {
  const account = await findRowByID(req, 'portalAccounts', before.id)
  if (account?.status !== 'active') return
  if (account.credentialVersion !== before.credentialVersion + 1) return
  await startSession(req, { account, passkeyAt, shared })
}
