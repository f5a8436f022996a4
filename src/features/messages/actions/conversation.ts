import { z } from 'zod'

import { answer, anyID } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { parseDay } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import { listRows } from '../../../data/store.js'
import {
  canLookAfter,
  isAway,
  listStaff,
  namesForStaff,
  standInsOf,
  takesMessages,
} from '../../care-team/index.js'

/** Messages that are looked through for who answers; as many as the client's own list. */
const LATEST = 200

const answering = answer('PortalAnswering', {
  away: z.boolean(),
  awayUntil: z.string().nullable(),
  id: anyID.nullable(),
  name: z.string().nullable(),
  standIn: z.string().nullable(),
  takesMessages: z.boolean(),
})
const reader = answer('PortalReadsAlong', { id: anyID, name: z.string() })

export const conversationInput = z.object({ id: field.id })

/**
 * Who of the caller's agency answers a client, whoever the client wrote with last first (without an
 * `id`: nobody in particular), who stands in while they are away, and who of the care team reads
 * along. @throws 401, 404, 403
 */
export const conversation = defineAction({
  name: 'conversation',
  does: 'Who answers the client now, who stands in for them, and who of the care team reads along',
  who: 'staff with client management',
  input: conversationInput,
  output: answer('PortalConversation', {
    answering: z.array(answering),
    readers: z.array(reader),
  }),
  run: async (req, input) => {
    const { id } = parseInput(conversationInput, input)
    const { agency, client } = await requireCaseWork(req, id)
    const rows = await listRows(
      req,
      'portalMessages',
      // guard: conversation-of-own-agency
      { and: [{ client: { equals: client.id } }, { agency: { equals: agency.id } }] },
      { limit: LATEST, select: { staff: true }, sort: '-createdAt' },
    )
    const withWhom = [
      ...new Map(rows.map(({ staff }) => [String(toID(staff)), toID(staff)])).values(),
    ]
    const team = (client.careTeam ?? []).map(toID).filter((member) => member !== null)
    const staff = await listStaff(req, [...withWhom.filter((one) => one !== null), ...team])
    const known = new Map(staff.map((one) => [String(one.id), one]))
    const nameFor = namesForStaff(req)
    const isOut = await Promise.all(staff.map((one) => isAway(req, one)))
    const away = staff.filter((_, index) => isOut[index])
    const standIns = await standInsOf(req, away, { agency: agency.id, client: client.id })
    const answeringNow = withWhom.map((one) => {
      const row = known.get(String(one))
      const standIn = standIns.get(String(one))
      return {
        away: standIn !== undefined,
        awayUntil: standIn === undefined ? null : parseDay(row?.absentUntil),
        id: one,
        name: row ? nameFor(row) : null,
        standIn: standIn ? nameFor(standIn) : null,
        takesMessages: row !== undefined && takesMessages(row),
      }
    })
    return {
      answering: answeringNow,
      readers: team
        .filter((member) => !withWhom.some((one) => String(one) === String(member)))
        .map((member) => known.get(String(member)))
        .filter((one) => one !== undefined)
        .filter((one) => canLookAfter(one, agency.id))
        .map((one) => ({ id: one.id, name: nameFor(one) })),
    }
  },
})
