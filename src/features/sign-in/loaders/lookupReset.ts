import type { PortalErrorCode } from '../../../core/errorCodes.js'
import { orCode, type PortalVisit } from '../../../portal/kit/visit.js'
import { resetOfToken } from '../actions/resetPassword.js'

/** Whether a reset link works. */
export const lookupReset = async (
  { req }: PortalVisit,
  token: string,
): Promise<{ error: PortalErrorCode } | { ok: true }> =>
  orCode(async () => {
    await resetOfToken(req, token)
    return { ok: true } as const
  })
