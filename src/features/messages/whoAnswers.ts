import type { PayloadRequest, Where } from 'payload'

import { sameID, toID, type ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { formerlyWith, wasWith } from '../../data/formerStaff.js'
import { findRow, findRowByID } from '../../data/store.js'
import { staffIDOf } from '../../data/staffID.js'
import { PortalError } from '../../errors/PortalError.js'
import {
  canLookAfter,
  listStaff,
  noteSeen,
  takesMessages,
  whoLooksAfter,
} from '../care-team/index.js'
import { NOBODY } from './nobody.js'

type Answers = { agency: ID; staff: ID | null }
type Asked = { client: ID; recordAgency: ID; to: string }

/** The client's conversation with somebody, or with nobody, or that was with them before. */
const conversation = async (
  req: PayloadRequest,
  { client, to }: Asked,
  staff: ID | null,
): Promise<null | Row<'portalMessages'>> => {
  const find = (which: Where) =>
    findRow(req, 'portalMessages', { and: [{ client: { equals: client } }, which] })
  if (staff !== null || to === NOBODY) {
    const now = await find({ staff: staff === null ? { exists: false } : { equals: staff } })
    if (now) return now
  }
  const before = await find(formerlyWith(to))
  return before && wasWith(before.formerStaff, to) ? before : null
}

/**
 * Whom a message of a client reaches: who was named, of the care team with contact allowed; in a
 * conversation that there is, else whoever looks after the client now, or the agency's own inbox
 * (null). So what is written into a conversation always ends where somebody looks.
 * @throws 404, 403 CONTACT_NOT_ALLOWED
 */
export const whoAnswers = async (req: PayloadRequest, asked: Asked): Promise<Answers> => {
  const { client, recordAgency, to } = asked
  const named = to === NOBODY ? null : staffIDOf(req.payload, to)
  const [record, [staff]] = await Promise.all([
    findRowByID(req, 'clients', client),
    listStaff(req, named === null ? [] : [named]),
  ])
  const team = (record?.careTeam ?? []).map((one) => String(toID(one)))
  const isMember = staff !== undefined && team.includes(String(staff.id))
  if (staff) noteSeen(req, staff)
  if (staff && isMember && takesMessages(staff))
    return { agency: toID(staff.agency) ?? recordAgency, staff: staff.id }
  const talk = await conversation(req, asked, named)
  if (!talk) throw new PortalError(isMember ? 'CONTACT_NOT_ALLOWED' : 'NOT_FOUND')
  const agency = toID(talk.agency) ?? recordAgency
  const now = toID(talk.staff)
  // Who was named, or to whom the conversation went on from them.
  const [answering] = sameID(now, named) ? [staff] : await listStaff(req, now === null ? [] : [now])
  if (answering && takesMessages(answering) && canLookAfter(answering, agency))
    return { agency, staff: answering.id }
  return {
    agency,
    staff: await whoLooksAfter(
      req,
      { agency, client },
      [named, now].filter((id) => id !== null),
    ),
  }
}
