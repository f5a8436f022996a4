import type { PayloadRequest } from 'payload'

import { endAccountSessions } from '../auth/endAccountSessions.js'
import { endSession } from '../auth/session.js'
import { audit } from './shared/audit.js'
import { requireAccount } from './shared/caller.js'

/** On a shared computer the browser is told to forget what it kept (ASVS 5.0 14.3.1). */
const forget = (req: PayloadRequest): void => {
  const headers = new Headers(req.responseHeaders ?? undefined)
  headers.set('Clear-Site-Data', '"cache"')
  req.responseHeaders = headers
}

/** Signs out of this browser. @throws 401 */
export const logout = async (req: PayloadRequest): Promise<{ next: 'sign-in' }> => {
  const { session } = requireAccount(req)
  await endSession(req)
  await audit(req, { action: 'sign-out', client: session.clientID })
  forget(req)
  return { next: 'sign-in' }
}

/** Ends every session and remembered device of the account. @throws 401 */
export const logoutEverywhere = async (req: PayloadRequest): Promise<{ next: 'sign-in' }> => {
  const { id, session } = requireAccount(req)
  await endAccountSessions(req, id)
  await endSession(req)
  await audit(req, { action: 'sign-out.everywhere', client: session.clientID })
  forget(req)
  return { next: 'sign-in' }
}
