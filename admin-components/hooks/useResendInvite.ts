import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import type { PortalAnswer } from '../shared/callPortal.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { usePortalTranslation } from './usePortalTranslation.js'

type Run = <T>(work: () => Promise<PortalAnswer<T>>) => Promise<null | T>

/**
 * Sends the pending invitation again, to the address it first went to. Answers whether it was sent.
 */
export const useResendInvite = (run: Run): (() => Promise<boolean>) => {
  const { client, post, reload } = useClientPortal()
  const { text } = usePortalTranslation()
  return async () => {
    const status = await run(() => post<PortalStatus>(portalPath('resendInvite', client), {}))
    if (!status) return false
    reload()
    toastSuccess(text('inviteSent', { email: status.email ?? '' }))
    return true
  }
}
