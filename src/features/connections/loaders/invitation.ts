import type { PortalErrorCode } from '../../../core/errorCodes.js'
import { orCode, type PortalVisit } from '../../../portal/kit/visit.js'
import { summaryOfToken, type InvitationSummary } from '../actions/lookupInvitation.js'

/** What the registration page shows of an invitation. */
export const loadInvitation = async (
  { req }: PortalVisit,
  token: string,
): Promise<InvitationSummary | { error: PortalErrorCode }> =>
  orCode(() => summaryOfToken(req, token))
