import type { PayloadRequest, Where } from 'payload'

import { sameID, toID, type ID } from '../../core/ids.js'
import { agencyOf } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { formerlyWith, wasWith } from '../../data/formerStaff.js'
import { findRow, findRowByID } from '../../data/store.js'
import { staffIDOf } from '../../data/staffID.js'
import { PortalError } from '../../errors/PortalError.js'
import {
  canLookAfter,
  listStaff,
  noteStaff,
  takesMessages,
  whoLooksAfter,
} from '../care-team/index.js'
import { NOBODY } from '../../core/nobody.js'

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
 * The agency that answers: that of the staff user or conversation, but the record's own where the
 * portal is off there, since nobody of it could answer.
 */
const answeringAgency = async (
  req: PayloadRequest,
  agency: ID | null,
  recordAgency: ID,
): Promise<ID> => {
  if (agency === null || sameID(agency, recordAgency)) return recordAgency
  return (await agencyOf(req, agency))?.portalEnabled ? agency : recordAgency
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
  if (staff) noteStaff(req, staff)
  if (staff && isMember && takesMessages(staff)) {
    const home = toID(staff.agency)
    const agency = await answeringAgency(req, home, recordAgency)
    return home === null || sameID(home, agency)
      ? { agency, staff: staff.id }
      : { agency, staff: await whoLooksAfter(req, { agency, client }, [staff.id]) }
  }
  const talk = await conversation(req, asked, named)
  if (!talk) throw new PortalError(isMember ? 'CONTACT_NOT_ALLOWED' : 'NOT_FOUND')
  const agency = await answeringAgency(req, toID(talk.agency), recordAgency)
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
