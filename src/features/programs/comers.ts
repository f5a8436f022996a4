import { randomUUID } from 'node:crypto'

import type { PayloadRequest, Where } from 'payload'

import { auditEffect } from '../../audit/audit.js'
import { getContext } from '../../config/context.js'
import type { Effect } from '../../contract/effects.js'
import { parseDay, type Day } from '../../core/day.js'
import { headOfHouseholdCode } from '../../core/hud/relationshipToHeadOfHousehold.js'
import { sameID, type ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { findRow, listRows, visibleIDs, visibleRow } from '../../data/store.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import { PortalError } from '../../errors/PortalError.js'
import { isOpen, type Enrollment } from './enrollmentWork.js'
import { readHousehold } from './moveHousehold.js'

/** Somebody who comes into a program, and what they are to the head of household. */
export type Comer = { client: ID; relationship: string }

/** @throws PortalError INVALID_INPUT (400) for a program that is not of the agency, or not there */
export const programOf = async (
  req: PayloadRequest,
  agency: ID,
  id: ID,
): Promise<Row<'programs'>> => {
  const program = await visibleRow(req, 'programs', id)
  // guard: enroll-own-programs
  if (!program || !sameID(program.agency, agency)) {
    throw new PortalError('INVALID_INPUT', { field: 'program' })
  }
  return program
}

/** Nobody comes before they are born. @throws PortalError INVALID_INPUT (400) */
const refuseBirthAhead = async (req: PayloadRequest, ids: ID[], day: Day): Promise<void> => {
  const rows = await listRows(
    req,
    'clients',
    { id: { in: ids } },
    { limit: ids.length, select: { dateOfBirth: true } },
  )
  const births = rows.map(({ dateOfBirth }) => parseDay(dateOfBirth) ?? '')
  const last = births.toSorted().at(-1) ?? ''
  if (day >= last) return
  const bound = { day: last, field: 'dateOfBirth' }
  refuseProblems([{ bound, code: 'DAY_BEFORE', field: 'startDate' }])
}

/**
 * Everybody who comes is there, once, and in the program not yet.
 * @throws PortalError NOT_FOUND (404), INVALID_INPUT (400), ALREADY_ENROLLED (409)
 */
export const checkComers = async (
  req: PayloadRequest,
  { comers, day, program }: { comers: Comer[]; day: Day; program: ID },
): Promise<void> => {
  const ids = comers.map(({ client }) => client)
  const isTwice = new Set(ids.map(String)).size < ids.length
  if (isTwice) throw new PortalError('INVALID_INPUT', { field: 'members' })
  const { slugs } = getContext(req.payload)
  // guard: enroll-visible-clients
  const seen = await visibleIDs(req, slugs.clients, ids)
  if (seen.length < ids.length) throw new PortalError('NOT_FOUND')
  await refuseBirthAhead(req, ids, day)
  const where: Where = {
    and: [
      { client: { in: ids } },
      { program: { equals: program } },
      { exitDate: { exists: false } },
    ],
  }
  if (await findRow(req, 'enrollments', where)) throw new PortalError('ALREADY_ENROLLED')
}

/** The household that is meant; null where there is none yet. */
export const knownHousehold = async (
  req: PayloadRequest,
  agency: ID,
  id: ID | null,
): Promise<null | Row<'households'>> => {
  if (id === null) return null
  const isSeen = await visibleRow(req, 'households', id)
  const household = isSeen && (await readHousehold(req, id))
  // guard: enroll-own-household
  if (!household || !sameID(household.agency, agency)) {
    throw new PortalError('INVALID_INPUT', { field: 'household' })
  }
  return household
}

export type Coming = { agency: ID; comers: Comer[]; program: ID; startDate: string }

/**
 * What a household that comes brings with it, one of each for everybody; `first` is the enrollment
 * of whom it was asked for.
 */
export const arrivalsOf = (
  req: PayloadRequest,
  { agency, comers, program, startDate }: Coming,
): { enrollments: Effect[]; events: Effect[]; first: string } => {
  const rows = comers.map((comer) => ({ ...comer, enrollment: randomUUID() }))
  const enrollments = rows.map(({ client, enrollment, relationship }): Effect => ({
    agency,
    client,
    enrollment,
    key: `enroll-member:${enrollment}`,
    kind: 'enroll-member',
    program,
    relationship,
    startDate,
  }))
  const events = rows.map(({ client, enrollment }) =>
    auditEffect(req, { action: 'enrollment.made', agency, client, subject: enrollment }),
  )
  return { enrollments, events, first: rows[0]?.enrollment ?? '' }
}

/**
 * Of those who come and those who are there exactly one is the head.
 * @throws PortalError HOUSEHOLD_HAS_HEAD or HOUSEHOLD_NEEDS_HEAD (409)
 */
export const checkHeads = (comers: readonly Comer[], household: readonly Enrollment[]): void => {
  const said = [
    ...comers.map(({ relationship }) => relationship),
    ...household.filter(isOpen).map((row) => row.relationshipToHeadOfHousehold),
  ]
  const heads = said.filter((relationship) => relationship === headOfHouseholdCode).length
  if (heads > 1) throw new PortalError('HOUSEHOLD_HAS_HEAD', { field: 'relationship' })
  if (heads === 0) throw new PortalError('HOUSEHOLD_NEEDS_HEAD', { field: 'relationship' })
}
