import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import type { Effect } from '../../../contract/effects.js'
import { headOfHouseholdCode } from '../../../core/hud/relationshipToHeadOfHousehold.js'
import { sameID, toID, type ID } from '../../../core/ids.js'
import { NO_EXIT } from '../../../core/status/enrollment.js'
import { findRow, findRowByID } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import {
  asOfNow,
  householdOf,
  isOpen,
  MOST_MEMBERS,
  openKeyOf,
  requireEnrollmentWork,
  type Enrollment,
} from '../enrollmentWork.js'
import { relationships } from '../exitTerms.js'
import { changeOf, moveHousehold, readHousehold, relationshipsTo } from '../moveHousehold.js'

const target = z.object({ id: field.id })
export const reopenEnrollmentInput = target.extend({
  /** Enrollments of the household whose exit is undone with it. */
  members: z.array(field.id).max(MOST_MEMBERS).nullish(),
  /** Enrollment of the head of household, where none of those who are in the program then is. */
  newHead: field.id.nullish(),
  relationships,
})

const isHead = (row: Enrollment): boolean =>
  row.relationshipToHeadOfHousehold === headOfHouseholdCode

/** @throws PortalError ALREADY_ENROLLED (409) */
const refuseTwice = async (req: PayloadRequest, rows: readonly Enrollment[]): Promise<void> => {
  const taken = await findRow(req, 'enrollments', {
    and: [
      { client: { in: rows.map(({ client }) => toID(client)) } },
      { program: { equals: toID(rows[0]?.program) } },
      { exitDate: { exists: false } },
    ],
  })
  if (taken) throw new PortalError('ALREADY_ENROLLED')
}

/**
 * Of those who are in the program then exactly one is the head; null where that needs no change.
 * @throws PortalError HOUSEHOLD_NEEDS_HEAD (409), INVALID_INPUT (400)
 */
const headAfter = (
  { back, staying }: { back: readonly Enrollment[]; staying: readonly Enrollment[] },
  newHead: ID | null,
): Enrollment | null => {
  const present = [...staying, ...back]
  if (newHead !== null) {
    const head = present.find(({ id }) => sameID(id, newHead))
    if (!head) throw new PortalError('INVALID_INPUT', { field: 'newHead' })
    return head
  }
  const [head, ...more] = present.filter(isHead)
  if (!head) throw new PortalError('HOUSEHOLD_NEEDS_HEAD', { field: 'newHead' })
  // Who stayed is the head; who comes back may have been it before.
  return more.length === 0 ? null : head
}

const REOPENED = {
  destination: null,
  exitDate: null,
  rentalSubsidyType: null,
} as const

const keyOf = (row: Enrollment): string => openKeyOf(toID(row.client) ?? '', row.program)

type Returning = {
  back: readonly Enrollment[]
  head: Enrollment | null
  staying: readonly Enrollment[]
}

/** What changes of each enrollment of a household when some come back. */
const changesOf = (
  { back, head, staying }: Returning,
  said: Parameters<typeof relationshipsTo>[1],
): Effect[] => {
  const present = [...staying, ...back]
  const relations = head ? relationshipsTo({ head, members: present }, said) : null
  return present.flatMap((row): Effect[] => {
    const relationship = relations?.get(row.id)
    const isBack = back.includes(row)
    if (!isBack && relationship === undefined) return []
    return [
      changeOf(row, {
        ...(isBack ? { ...REOPENED, openKey: keyOf(row) } : {}),
        ...(relationship === undefined ? {} : { relationshipToHeadOfHousehold: relationship }),
      }),
    ]
  })
}

/**
 * Undoes an exit: the client is in the program as if they had not left, and so are those of the
 * household who are named. What stood in the exit stays in the trail.
 * @throws 401, 404, 403, 400, 409 NOT_EXITED, ALREADY_ENROLLED, HOUSEHOLD_NEEDS_HEAD or
 * HOUSEHOLD_CHANGED
 */
export const reopenEnrollment = defineAction({
  name: 'reopenEnrollment',
  does: 'Undoes the exit of a client from a program, and that of others of the household',
  who: 'staff of the agency that enrolled',
  input: reopenEnrollmentInput,
  output: rowOf('enrollments'),
  run: async (req, input) => {
    const { id } = parseInput(target, input)
    const { agency, client, enrollment: seen } = await requireEnrollmentWork(req, id)
    const { members, newHead, relationships: said } = parseInput(reopenEnrollmentInput, input)
    const household = toID(seen.household)
    const house = await readHousehold(req, household)
    const all = await householdOf(req, seen)
    const enrollment = asOfNow(seen, all)
    const others = (members ?? []).map((one) => {
      const row = all.find((row) => sameID(row.id, one))
      if (!row || sameID(row.id, enrollment.id)) throw new PortalError('NOT_FOUND')
      return row
    })
    const back = [enrollment, ...others]
    if (back.some((row) => isOpen(row))) throw new PortalError('NOT_EXITED')
    await refuseTwice(req, back)
    const events = back.map((row) =>
      auditEffect(req, {
        action: 'enrollment.reopened',
        agency,
        client: toID(row.client),
        detail: { destination: row.destination ?? null, exitDate: row.exitDate ?? null },
        subject: row.id,
      }),
    )
    if (house) {
      const staying = all.filter((row) => isOpen(row))
      const head = headAfter({ back, staying }, newHead ?? null)
      const changes = changesOf({ back, head, staying }, said ?? [])
      await moveHousehold(req, house, [...changes, ...events])
    } else {
      const moved = await transition(req, {
        data: { ...NO_EXIT, openKey: keyOf(enrollment) },
        effects: events,
        id: enrollment.id,
        key: 'enrollments',
        where: { exitDate: { exists: true } },
      })
      if (!moved) throw new PortalError('NOT_EXITED')
    }
    publish(req, { agency, client, type: 'enrollment' })
    return (await findRowByID(req, 'enrollments', enrollment.id)) ?? enrollment
  },
})
