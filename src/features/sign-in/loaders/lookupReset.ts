import type { PortalError } from '../../../errors/PortalError.js'
import { orProblem, type PortalVisit } from '../../../portal/kit/visit.js'
import { resetOfToken } from '../actions/resetPassword.js'

/** Whether a reset link works. */
export const lookupReset = async (
  { req }: PortalVisit,
  token: string,
): Promise<{ problem: PortalError } | { ok: true }> =>
  orProblem(async () => {
    await resetOfToken(req, token)
    return { ok: true } as const
  })
