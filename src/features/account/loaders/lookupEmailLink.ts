import { maskEmail } from '../../../core/email.js'
import type { PortalError } from '../../../errors/PortalError.js'
import { orProblem, type PortalVisit } from '../../../portal/kit/visit.js'
import { changeToConfirm, changeToUndo } from '../emailChange.js'

/**
 * The address a link of a change of address would set, hidden but for its beginning; the link is
 * not used up.
 */
export const lookupEmailLink = async (
  { req }: PortalVisit,
  step: 'confirm' | 'undo',
  token: string,
): Promise<{ problem: PortalError } | { maskedEmail: string }> =>
  orProblem(async () => {
    const { email, previousEmail } = await (step === 'confirm'
      ? changeToConfirm(req, token)
      : changeToUndo(req, token))
    return { maskedEmail: maskEmail(step === 'confirm' ? email : previousEmail) }
  })
