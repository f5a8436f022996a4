import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { maskEmail } from '../../../core/email.js'
import { toID } from '../../../core/ids.js'
import type { Source } from '../../../core/source.js'
import { tokenDigest } from '../../../crypto/keys.js'
import { agencyOf, type Agency } from '../../../data/agencyOf.js'
import type { Row } from '../../../data/rows.js'
import { findRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside } from '../../../limits/whoTries.js'

export const lookupInvitationInput = z.object({ token: field.token })
export type InvitationSummary = { agency: string; expiresAt: string; maskedEmail: string }

/**
 * The pending connection behind an invitation link.
 * @throws PortalError TOKEN_INVALID, TOKEN_USED or TOKEN_EXPIRED (400)
 */
export const connectionOfToken = async (
  source: Source,
  token: string,
): Promise<Row<'portalConnections'> & { expiresAt: string }> => {
  const connection = await findRow(source, 'portalConnections', {
    tokenHash: { equals: tokenDigest(token) },
  })
  if (!connection?.expiresAt) throw new PortalError('TOKEN_INVALID')
  const { agency, client, id } = connection
  noteForAudit({ agency: toID(agency), client: toID(client), subject: id })
  if (connection.connectedAt) throw new PortalError('TOKEN_USED')
  if (connection.endReason === 'canceled') throw new PortalError('TOKEN_INVALID')
  const expired =
    Date.parse(connection.expiresAt) <= getContext(source.payload).options.clock().getTime()
  if (expired || connection.status !== 'invite-pending') throw new PortalError('TOKEN_EXPIRED')
  return { ...connection, expiresAt: connection.expiresAt }
}

/**
 * What the page behind an invitation link says before anybody is known, and whose it is.
 * @throws PortalError TOKEN_* (400)
 */
export const invitationOfToken = async (
  source: Source,
  token: string,
): Promise<{ agency: Agency | null; summary: InvitationSummary }> => {
  const connection = await connectionOfToken(source, token)
  const agency = await agencyOf(source, toID(connection.agency) ?? '')
  const { email, expiresAt } = connection
  const summary = { agency: agency?.name ?? '', expiresAt, maskedEmail: maskEmail(email) }
  return { agency, summary }
}

const summaryOfToken = async (source: Source, token: string): Promise<InvitationSummary> =>
  (await invitationOfToken(source, token)).summary

const invitationAnswer = answer('PortalInvitation', {
  agency: z.string(),
  expiresAt: z.string(),
  maskedEmail: z.string(),
})

/** The summary of an invitation by its token. @throws 429, 400 */
export const lookupInvitation = defineAction({
  name: 'lookupInvitation',
  does: 'What the page behind an invitation shows; uses nothing up',
  who: 'anyone',
  input: lookupInvitationInput,
  output: invitationAnswer,
  run: async (req, input) => {
    await spend(req, ...requestsFromOutside(req, 'link'))
    // guard: invitation-looked-up-in-silence
    return summaryOfToken(req, parseInput(lookupInvitationInput, input).token)
  },
})
