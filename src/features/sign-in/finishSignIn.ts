import type { PayloadRequest } from 'payload'

import { audit } from '../../audit/audit.js'
import { getContext } from '../../config/context.js'
import type { SignInMethod } from '../../core/kinds.js'
import type { ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { readCookie, setCookie } from '../../identity/cookies.js'
import { knowBrowser, knowNobody } from '../../identity/knownBrowser.js'
import { startSession } from '../../identity/session.js'
import { forgetDevice, rememberDevice } from '../../identity/trustedDevice.js'

/** What was chosen about this device. */
type Choice = { rememberDevice?: boolean | undefined; sharedComputer?: boolean | undefined }

/**
 * On a shared computer nothing outlives the browser's window: no remembered device, no lasting
 * choice of language.
 */
const leaveNoTrace = async (req: PayloadRequest, account: ID): Promise<void> => {
  await forgetDevice(req, account)
  knowNobody(req)
  const language = readCookie(req, 'language')
  if (language) setCookie(req, 'language', language)
}

/**
 * The last part of every sign-in, once it is clear who it is: the session, and what this browser
 * remembers of it.
 * @param account as it was when the proof was looked at: whoever changed it since has the last word
 * @returns false when there is no session after all
 */
export const finishSignIn = async (
  req: PayloadRequest,
  account: Row<'portalAccounts'>,
  { choice, method }: { choice: Choice; method: 'recovery-code' | SignInMethod },
): Promise<boolean> => {
  const shared = choice.sharedComputer === true
  // guard: shared-device-not-remembered
  const remember = choice.rememberDevice === true && !shared
  const device = remember ? await rememberDevice(req, account) : undefined
  const passkeyAt =
    method === 'passkey' ? getContext(req.payload).options.clock().toISOString() : null
  if (!(await startSession(req, { account, device, passkeyAt, shared }))) return false
  // guard: shared-device-leaves-no-trace
  if (shared) await leaveNoTrace(req, account.id)
  else knowBrowser(req, account)
  setCookie(req, 'challenge', '')
  await audit(req, {
    action: 'sign-in.done',
    actor: { id: account.id, kind: 'client' },
    detail: { method, remembered: remember, shared },
  })
  return true
}
