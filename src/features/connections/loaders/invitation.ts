import { orProblem, type PortalVisit } from '../../../portal/kit/visit.js'
import { invitationOfToken } from '../actions/lookupInvitation.js'

/** What the registration page shows of an invitation, and whose it is. */
export const loadInvitation = async ({ req }: PortalVisit, token: string) =>
  orProblem(() => invitationOfToken(req, token))
