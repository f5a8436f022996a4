import type { PayloadRequest, Where } from 'payload'

import type { StaffActor } from '../../../access/actor.js'
import { requireStaff } from '../../actions/caller.js'
import { noteForAudit } from '../../audit/auditScope.js'
import { getContext } from '../../config/context.js'
import { dayIn, type Day } from '../../core/day.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import { agencyOf } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { listRows, visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'

export type Enrollment = Row<'enrollments'>

/** More than a household has; a bound all the same. */
export const MOST_MEMBERS = 50

/** Staff at work on an enrollment of their own agency. */
type EnrollmentWork = { actor: StaffActor; agency: ID; client: ID; enrollment: Enrollment }

/** @throws PortalError SIGNED_OUT, NOT_FOUND or FORBIDDEN, in this order */
export const requireEnrollmentWork = async (
  req: PayloadRequest,
  id: ID,
): Promise<EnrollmentWork> => {
  const actor = requireStaff(req)
  const enrollment = await visibleRow(req, 'enrollments', id)
  const agency = toID(enrollment?.agency)
  const client = toID(enrollment?.client)
  if (!enrollment || agency === null || client === null) throw new PortalError('NOT_FOUND')
  noteForAudit({ client })
  // guard: exit-own-enrollments
  if (actor.superUser !== 'installation' && !sameID(actor.agency, agency)) {
    throw new PortalError('FORBIDDEN')
  }
  return { actor, agency, client, enrollment }
}

/** Today where an agency is. */
export const todayAt = async (req: PayloadRequest, agency: ID): Promise<Day> =>
  dayIn((await agencyOf(req, agency))?.timeZone, getContext(req.payload).options.clock())

export const isOpen = ({ exitDate }: Pick<Enrollment, 'exitDate'>): boolean => !exitDate

/** Unique while somebody is in a program: nobody is in it twice at once. */
export const openKeyOf = (client: ID, program: unknown): string => `${client}:${toID(program)}`

/**
 * Everybody of a household in one program, who is in it and who was; the enrollment alone where
 * somebody came by themselves.
 */
export const householdOf = async (
  req: PayloadRequest,
  enrollment: Pick<Enrollment, 'household' | 'program'>,
): Promise<Enrollment[]> => {
  const household = toID(enrollment.household)
  if (household === null) return []
  const where: Where = {
    and: [{ household: { equals: household } }, { program: { equals: toID(enrollment.program) } }],
  }
  return listRows(req, 'enrollments', where, { limit: MOST_MEMBERS, sort: '-startDate' })
}

/** An enrollment as it was read with its household, later than when it was asked for. */
export const asOfNow = (seen: Enrollment, household: readonly Enrollment[]): Enrollment =>
  household.find(({ id }) => id === seen.id) ?? seen
