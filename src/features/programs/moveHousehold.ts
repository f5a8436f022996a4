import { randomUUID } from 'node:crypto'

import type { PayloadRequest, Where } from 'payload'

import type { EnrollmentChange } from '../../contract/enrollmentChange.js'
import type { Effect } from '../../contract/effects.js'
import { sameID, type ID } from '../../core/ids.js'
import { headOfHouseholdCode } from '../../core/hud/relationshipToHeadOfHousehold.js'
import { relationshipToNewHead } from '../../core/status/enrollment.js'
import type { Row } from '../../data/rows.js'
import { findRowByID } from '../../data/store.js'
import { settleEffects } from '../../effects/settleEffects.js'
import { transition } from '../../effects/transition.js'
import { PortalError } from '../../errors/PortalError.js'
import type { Enrollment } from './enrollmentWork.js'

/** The household as it was read, before its members were. */
export type Household = Pick<Row<'households'>, 'id' | 'revision'>

/**
 * A household before its members are looked at. A change of it that is still on its way, or was cut
 * off, is made real first: else its members would be seen as they were.
 */
export const readHousehold = async (
  req: PayloadRequest,
  id: ID | null,
): Promise<null | Row<'households'>> => {
  if (id === null) return null
  const household = await findRowByID(req, 'households', id)
  if (!household?.effectsPendingAt) return household
  await settleEffects(req, 'households', household)
  return findRowByID(req, 'households', id)
}

const unchanged = ({ revision }: Household): Where => ({
  revision: revision ? { equals: revision } : { exists: false },
})

/**
 * A change of a household in a program, for all of its members or for none: written down on the
 * household in one statement, together with its events, then made real member by member, and after
 * a crash by the sweep. Whoever looked at the household before somebody else changed it is refused.
 * @throws PortalError HOUSEHOLD_CHANGED (409)
 */
export const moveHousehold = async (
  req: PayloadRequest,
  household: Household,
  effects: Effect[],
): Promise<void> => {
  const moved = await transition(req, {
    data: { revision: randomUUID() },
    effects,
    id: household.id,
    key: 'households',
    where: unchanged(household),
  })
  if (!moved) throw new PortalError('HOUSEHOLD_CHANGED')
}

/** An enrollment's part of such a change. */
export const changeOf = (
  enrollment: Enrollment,
  to: Omit<EnrollmentChange, 'lastChange'>,
): Effect => {
  const lastChange = randomUUID()
  return {
    after: enrollment.lastChange ?? null,
    enrollment: enrollment.id,
    from: enrollment.exitDate ? 'left' : 'open',
    key: `change-enrollment:${enrollment.id}:${lastChange}`,
    kind: 'change-enrollment',
    to: { ...to, lastChange },
  }
}

type Named = { head: Enrollment; members: readonly Enrollment[] }

/**
 * What each member is to a new head, from the first day on (HUD element 3.15): as staff say, else as
 * far as it follows from what they were to the old one. Ids of enrollments lead to codes.
 * @throws PortalError INVALID_INPUT (400) for somebody who is no member, and for a second head
 */
export const relationshipsTo = (
  { head, members }: Named,
  said: readonly { enrollment: ID; relationship: string }[],
): Map<string, string> => {
  const of = (row: Enrollment) => ({
    id: row.id,
    relationship: row.relationshipToHeadOfHousehold ?? '99',
  })
  const spoken = new Map(
    said.map(({ enrollment, relationship }) => [String(enrollment), relationship]),
  )
  const isWrong = said.some(({ enrollment, relationship }) => {
    const member = members.find(({ id }) => sameID(id, enrollment))
    return !member || (relationship === headOfHouseholdCode) !== (member.id === head.id)
  })
  // guard: one-head-of-household
  if (isWrong) throw new PortalError('INVALID_INPUT', { field: 'relationships' })
  return new Map(
    members.map((member) => [
      member.id,
      member.id === head.id
        ? headOfHouseholdCode
        : (spoken.get(member.id) ?? relationshipToNewHead(of(member), of(head))),
    ]),
  )
}

/** The changes of enrollments that make somebody the head. */
export const changesOfHead = (
  named: Named,
  said: Parameters<typeof relationshipsTo>[1],
): Effect[] => {
  const relations = relationshipsTo(named, said)
  return named.members.map((member) =>
    changeOf(member, { relationshipToHeadOfHousehold: relations.get(member.id) ?? '99' }),
  )
}
