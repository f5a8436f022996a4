import type { PayloadRequest } from 'payload'

import { forgetKept } from '../../http/forgetKept.js'
import { setCookie } from '../../identity/cookies.js'
import type { PortalSession } from '../../identity/session.js'
import { forgetPushHere } from '../../push/pushDevices.js'
import { forgetDevice } from '../../identity/trustedDevice.js'

/**
 * The browser is told to forget what it kept of the portal: on a shared computer, and where it has
 * copies of pages, also what pages stored (ASVS 5.0 14.3.1). Our own cookies go by name: `"cookies"` would clear those of the whole
 * registrable domain, a staff session in the same browser and other services of the agency among
 * them.
 */
export const leaveBrowser = async (
  req: PayloadRequest,
  { account, shared }: Pick<PortalSession, 'account' | 'shared'>,
): Promise<void> => {
  setCookie(req, 'challenge', '')
  await forgetPushHere(req)
  if (shared) {
    await forgetDevice(req, account.id)
    setCookie(req, 'language', '')
  }
  const stored = forgetKept(req) || shared
  const headers = new Headers(req.responseHeaders ?? undefined)
  headers.set('Clear-Site-Data', stored ? '"cache", "storage"' : '"cache"')
  req.responseHeaders = headers
}
