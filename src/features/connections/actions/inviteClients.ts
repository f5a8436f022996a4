import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { audited } from '../../../actions/audited.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { INVITE_PROBLEMS, type InviteProblem } from '../../../contract/inviteProblems.js'
import { PortalError } from '../../../errors/PortalError.js'
import { inviteesOf, inviteRow, manyClients, type Invitee, type InviteRow } from '../manyInvites.js'
import { inviteClient } from './inviteClient.js'

export const inviteClientsInput = z.object({
  addToCareTeam: field.checked.optional(),
  attestation: field.attested,
  clients: manyClients,
})

const problemOf = (error: unknown): InviteProblem => {
  const code = error instanceof PortalError ? error.code : undefined
  return INVITE_PROBLEMS.find((problem) => problem === code) ?? 'FAILED'
}

/** One invitation like any other: with its own budget, its own rules and its own audit event. */
const invite = async (
  req: PayloadRequest,
  { joins, row }: Invitee,
  addToCareTeam: boolean,
): Promise<InviteRow> => {
  const { email, id } = row
  if (row.problem !== null || email === null) return row
  const wanted = { addToCareTeam: addToCareTeam && joins, attestation: true, email, id }
  try {
    await audited({ action: 'inviteClient', id, req }, () => inviteClient.run(req, wanted))
    return row
  } catch (error) {
    return { ...row, problem: problemOf(error) }
  }
}

/**
 * Invites up to 100 clients by the address in their record, each as `inviteClient` does. Who cannot
 * be invited is told why, and keeps nobody else from it. Sent a second time it invites nobody twice.
 * @throws 401, 403, 400 (attestation)
 */
export const inviteClients = defineAction({
  name: 'inviteClients',
  does: 'Invites up to 100 clients by the address in their record; staff confirm whom they invite',
  who: 'staff with client management',
  input: inviteClientsInput,
  output: answer('PortalInvites', { clients: z.array(inviteRow) }),
  run: async (req, input) => {
    const actor = requireStaff(req)
    // guard: many-invited-by-client-management
    requirePermission(req, actor, 'client-management')
    const { addToCareTeam = false, clients } = parseInput(inviteClientsInput, input)
    const { invitees } = await inviteesOf(req, actor, clients)
    const results: InviteRow[] = []
    for (const one of invitees) results.push(await invite(req, one, addToCareTeam))
    const sent = results.filter(({ problem }) => problem === null).length
    noteForAudit({ detail: { invited: sent, notInvited: results.length - sent } })
    return { clients: results }
  },
})
