import type { PayloadRequest } from 'payload'

import { endAccountSessions } from '../../../identity/endAccountSessions.js'
import { setCookie } from '../../../identity/cookies.js'
import { endSession, type PortalSession } from '../../../identity/session.js'
import { forgetDevice } from '../../../identity/trustedDevice.js'
import { audit } from '../../../audit/audit.js'
import { requireAccount } from '../../../actions/caller.js'

/**
 * The browser is told to forget what it kept of the portal, on a shared computer also what pages stored (ASVS 5.0 14.3.1). Our own
 * cookies go by name: `"cookies"` would clear those of the whole registrable domain, a staff session in the same browser and other
 * services of the agency among them.
 */
const forget = async (
  req: PayloadRequest,
  { account, shared }: Pick<PortalSession, 'account' | 'shared'>,
): Promise<void> => {
  setCookie(req, 'challenge', '')
  if (shared) {
    await forgetDevice(req, account.id)
    setCookie(req, 'language', '')
  }
  const headers = new Headers(req.responseHeaders ?? undefined)
  headers.set('Clear-Site-Data', shared ? '"cache", "storage"' : '"cache"')
  req.responseHeaders = headers
}

/** Signs out of this browser. @throws 401 */
export const logout = async (req: PayloadRequest): Promise<{ next: 'sign-in' }> => {
  const { session } = requireAccount(req)
  await endSession(req)
  await audit(req, { action: 'sign-out', client: session.clientID })
  await forget(req, session)
  return { next: 'sign-in' }
}

/** Ends every session and remembered device of the account. @throws 401 */
export const logoutEverywhere = async (req: PayloadRequest): Promise<{ next: 'sign-in' }> => {
  const { id, session } = requireAccount(req)
  await endAccountSessions(req, id)
  await endSession(req)
  await forgetDevice(req, id)
  await audit(req, { action: 'sign-out.everywhere', client: session.clientID })
  await forget(req, session)
  return { next: 'sign-in' }
}
