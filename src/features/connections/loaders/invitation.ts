import type { PortalError } from '../../../errors/PortalError.js'
import { orProblem, type PortalVisit } from '../../../portal/kit/visit.js'
import { summaryOfToken, type InvitationSummary } from '../actions/lookupInvitation.js'

/** What the registration page shows of an invitation. */
export const loadInvitation = async (
  { req }: PortalVisit,
  token: string,
): Promise<InvitationSummary | { problem: PortalError }> =>
  orProblem(() => summaryOfToken(req, token))
