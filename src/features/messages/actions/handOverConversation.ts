import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireCaseWork, type CaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { toID, type ID } from '../../../core/ids.js'
import { namedBy, NOBODY } from '../../../core/nobody.js'
import { staffIDOf } from '../../../data/staffID.js'
import { listRows } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { canLookAfter, isAway, listStaff, takesMessages } from '../../care-team/index.js'
import { giveConversation } from '../../hand-over/index.js'

const target = z.object({ id: field.id })
export const handOverConversationInput = target.extend({
  from: field.id.nullish(),
  to: field.id.nullish(),
})

/** With whom the conversation is: who was named, else whoever the client wrote with last. */
const withWhom = async (
  req: PayloadRequest,
  { agency, client }: CaseWork,
  from: ID | null | undefined,
): Promise<ID | null> => {
  const named = from === null || from === undefined ? undefined : String(from)
  const staff = named === undefined || named === NOBODY ? null : staffIDOf(req.payload, named)
  const whose =
    named === undefined ? [] : [{ staff: staff === null ? { exists: false } : { equals: staff } }]
  const isNobody = named !== undefined && named !== NOBODY && staff === null
  const [newest] = isNobody
    ? []
    : await listRows(
        req,
        'portalMessages',
        {
          and: [
            { client: { equals: client.id } },
            // guard: hand-over-of-own-agency
            { agency: { equals: agency.id } },
            ...whose,
          ],
        },
        { limit: 1, select: { staff: true }, sort: '-createdAt' },
      )
  if (!newest) throw new PortalError('NOTHING_TO_HAND_OVER')
  return toID(newest.staff)
}

/** Who takes it over. @throws PortalError INVALID_INPUT (400) or CANNOT_TAKE_OVER (409) */
const assertTakes = async (req: PayloadRequest, agency: ID, to: ID): Promise<void> => {
  const id = staffIDOf(req.payload, String(to))
  const [staff] = id === null ? [] : await listStaff(req, [id])
  // Of another agency or not there at all: the same answer.
  // guard: handed-over-within-agency
  if (!staff || String(toID(staff.agency)) !== String(agency))
    throw new PortalError('INVALID_INPUT', { field: 'to', values: { detail: 'to' } })
  if (!takesMessages(staff) || !canLookAfter(staff, agency) || (await isAway(req, staff)))
    throw new PortalError('CANNOT_TAKE_OVER')
}

/**
 * Hands the agency's conversation with a client over to a colleague, with all that was said, what is
 * unread and what the client was asked for; without `to` the caller takes it. It can be handed back
 * in the same way. The client's page says who answers now, and addresses of before lead on.
 * @throws 429, 401, 404, 403, 400, 409 NOTHING_TO_HAND_OVER or CANNOT_TAKE_OVER
 */
export const handOverConversation = defineAction({
  name: 'handOverConversation',
  does: 'Hands the conversation with the client to a colleague (`to`, else the caller), of who has it now or of `from` (`team`: nobody’s)',
  who: 'staff with client management',
  input: handOverConversationInput,
  output: nextStep('handed-over'),
  run: async (req, input): Promise<{ next: 'handed-over' }> => {
    const work = await requireCaseWork(req, parseInput(target, input).id)
    const { actor, agency, client } = work
    const { from, to: named } = parseInput(handOverConversationInput, input)
    const to = named ?? actor.id
    await assertTakes(req, agency.id, to)
    const giver = await withWhom(req, work, from)
    if (namedBy(giver) === namedBy(to)) throw new PortalError('NOTHING_TO_HAND_OVER')
    const [staff] = giver === null ? [] : await listStaff(req, [giver])
    const next = staffIDOf(req.payload, String(to)) ?? to
    await giveConversation(
      req,
      { agency: agency.id, client: client.id, from: staff ?? null, to: next },
      actor.id,
    )
    publish(req, {
      agency: agency.id,
      client: client.id,
      private: true,
      staff: next,
      type: 'message',
    })
    return { next: 'handed-over' }
  },
})
