import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import type { Effect } from '../../../contract/effects.js'
import type { EnrollmentChange } from '../../../contract/enrollmentChange.js'
import type { ID } from '../../../core/ids.js'
import { sameID, toID } from '../../../core/ids.js'
import { headOfHouseholdCode } from '../../../core/hud/relationshipToHeadOfHousehold.js'
import { changeRow, findRowByID, visibleIDs } from '../../../data/store.js'
import { getContext } from '../../../config/context.js'
import { transition } from '../../../effects/transition.js'
import { refuseProblems } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import {
  asOfNow,
  householdOf,
  isOpen,
  MOST_MEMBERS,
  requireEnrollmentWork,
  todayAt,
  type Enrollment,
} from '../enrollmentWork.js'
import {
  exitTerms,
  leaverOf,
  problemsOfExit,
  relationships,
  type ProgramLeaver,
} from '../exitTerms.js'
import { changeOf, moveHousehold, readHousehold, relationshipsTo } from '../moveHousehold.js'

const target = z.object({ id: field.id })
export const exitEnrollmentInput = target.extend({
  ...exitTerms.shape,
  /** Who of the household leaves with them, each with a day and a destination of their own. */
  members: z
    .array(exitTerms.extend({ enrollment: field.id }).meta({ graphql: 'JSON' }))
    .max(MOST_MEMBERS)
    .nullish(),
  /** Enrollment of the head of household from now on, where the head leaves and others stay. */
  newHead: field.id.nullish(),
  relationships,
})
type Input = z.output<typeof exitEnrollmentInput>

const ended = ({ id }: Enrollment): string => `ended:${id}`

/** An exit without its words. */
const codesOf = ({ enrollment, exit }: ProgramLeaver): Omit<EnrollmentChange, 'lastChange'> => ({
  destination: exit.destination,
  exitDate: exit.exitDate,
  openKey: ended(enrollment),
  rentalSubsidyType: exit.rentalSubsidyType,
})

/** Whoever leaves, the one who was asked for first. */
const leaversOf = (
  {
    enrollment,
    household,
    today,
  }: { enrollment: Enrollment; household: Enrollment[]; today: string },
  { members, ...terms }: Input,
): ProgramLeaver[] => {
  const others = (members ?? []).map((member, index) => {
    const row = household.find(({ id }) => sameID(id, member.enrollment))
    if (!row || sameID(row.id, enrollment.id)) throw new PortalError('NOT_FOUND')
    if (!isOpen(row)) throw new PortalError('ALREADY_EXITED')
    return leaverOf(row, member, { path: `members.${index}.`, today })
  })
  const isTwice = new Set(others.map((one) => one.enrollment.id)).size < others.length
  if (isTwice) throw new PortalError('INVALID_INPUT', { field: 'members' })
  return [leaverOf(enrollment, terms, { path: '', today }), ...others]
}

/**
 * Who is the head from now on; null where that is nobody new.
 * @throws PortalError HOUSEHOLD_NEEDS_HEAD (409), INVALID_INPUT (400)
 */
const newHeadOf = async (
  req: PayloadRequest,
  {
    household,
    leavers,
    newHead,
  }: { household: Enrollment[]; leavers: ProgramLeaver[]; newHead: ID | null },
): Promise<Enrollment | null> => {
  const left = new Set(leavers.map(({ enrollment }) => enrollment.id))
  const stays = household.filter((row) => isOpen(row) && !left.has(row.id))
  if (newHead !== null) {
    const head = stays.find(({ id }) => sameID(id, newHead))
    if (!head) throw new PortalError('INVALID_INPUT', { field: 'newHead' })
    return head
  }
  const hasHead = stays.some((row) => row.relationshipToHeadOfHousehold === headOfHouseholdCode)
  if (hasHead || stays.length === 0) return null
  const isHeadGoing = leavers.some(
    ({ enrollment }) => enrollment.relationshipToHeadOfHousehold === headOfHouseholdCode,
  )
  // Nobody can be chosen whom the staff user does not see.
  const { slugs } = getContext(req.payload)
  const seen = isHeadGoing
    ? await visibleIDs(
        req,
        slugs.enrollments,
        stays.map(({ id }) => id),
      )
    : []
  if (seen.length > 0) throw new PortalError('HOUSEHOLD_NEEDS_HEAD', { field: 'newHead' })
  return null
}

/** Words are no part of what is written down to be done: they go where they belong before it. */
const writeWords = async (
  req: PayloadRequest,
  leavers: readonly ProgramLeaver[],
): Promise<void> => {
  for (const { enrollment, exit } of leavers) {
    if (exit.destinationOther === null) continue
    const where: Where = {
      and: [{ id: { equals: enrollment.id } }, { exitDate: { exists: false } }],
    }
    await changeRow(req, 'enrollments', where, { destinationOther: exit.destinationOther })
  }
}

type Leaving = {
  head: Enrollment | null
  leavers: readonly ProgramLeaver[]
  members: readonly Enrollment[]
}

/** What changes of each enrollment of a household when some leave: their exit, who is what to whom. */
const changesOf = (
  { head, leavers, members }: Leaving,
  said: Parameters<typeof relationshipsTo>[1],
): Effect[] => {
  const present = members.filter((row) => isOpen(row))
  const relations = head ? relationshipsTo({ head, members: present }, said) : null
  return present.flatMap((row): Effect[] => {
    const leaver = leavers.find(({ enrollment }) => enrollment.id === row.id)
    const relationship = relations?.get(row.id)
    if (!leaver && relationship === undefined) return []
    return [
      changeOf(row, {
        ...(leaver ? codesOf(leaver) : {}),
        ...(relationship === undefined ? {} : { relationshipToHeadOfHousehold: relationship }),
      }),
    ]
  })
}

/**
 * Ends the time of a client in a program (HUD elements 3.11 and 3.12), and of others of the household
 * who leave with them: all of them or, where two staff are at it, none. Where the head of household
 * leaves and others stay, one of those is the head from their first day on (HUD element 3.15).
 * @throws 401, 404, 403, 400, 409 ALREADY_EXITED, HOUSEHOLD_NEEDS_HEAD or HOUSEHOLD_CHANGED
 */
export const exitEnrollment = defineAction({
  name: 'exitEnrollment',
  does: 'Ends a client’s time in a program, and that of others of the household',
  who: 'staff of the agency that enrolled',
  input: exitEnrollmentInput,
  output: rowOf('enrollments'),
  run: async (req, input) => {
    const work = await requireEnrollmentWork(req, parseInput(target, input).id)
    const { agency, client } = work
    const wanted = parseInput(exitEnrollmentInput, input)
    const household = toID(work.enrollment.household)
    // Read before its members: a change in between then shows.
    const house = await readHousehold(req, household)
    const members = await householdOf(req, work.enrollment)
    const enrollment = asOfNow(work.enrollment, members)
    const today = await todayAt(req, agency)
    const leavers = leaversOf({ enrollment, household: members, today }, wanted)
    const problems = []
    for (const leaver of leavers) problems.push(...(await problemsOfExit(req, leaver)))
    refuseProblems(problems)
    if (!isOpen(enrollment)) throw new PortalError('ALREADY_EXITED')
    const head = await newHeadOf(req, {
      household: members,
      leavers,
      newHead: wanted.newHead ?? null,
    })

    const events = leavers.map((leaver) =>
      auditEffect(req, {
        action: 'enrollment.exited',
        agency,
        client: toID(leaver.enrollment.client),
        detail: { destination: leaver.exit.destination },
        subject: leaver.enrollment.id,
      }),
    )
    if (house) {
      await writeWords(req, leavers)
      const changes = changesOf({ head, leavers, members }, wanted.relationships ?? [])
      await moveHousehold(req, house, [...changes, ...events])
    } else {
      const moved = await transition(req, {
        data: { ...leavers[0]?.exit, openKey: ended(enrollment) },
        effects: events,
        id: enrollment.id,
        key: 'enrollments',
        where: { exitDate: { exists: false } },
      })
      if (!moved) throw new PortalError('ALREADY_EXITED')
    }
    publish(req, { agency, client, type: 'enrollment' })
    return (await findRowByID(req, 'enrollments', enrollment.id)) ?? enrollment
  },
})
