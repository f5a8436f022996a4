import { randomUUID } from 'node:crypto'

import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload'

import { getActor } from '../../access/actor.js'
import { headOfHouseholdCode } from '../../src/core/hud/relationshipToHeadOfHousehold.js'
import { toID } from '../../src/core/ids.js'
import type { Row } from '../../src/data/rows.js'
import { changeRow, findRow, listRows } from '../../src/data/store.js'
import { refuseProblems } from '../../src/errors/everyProblem.js'
import { rowBefore } from '../shared/rowBefore.js'

type Enrollment = Partial<Row<'enrollments'>>

/** More than a household has. */
const MOST = 100

const isOpen = ({ exitDate }: Enrollment): boolean => !exitDate
const isHead = (row: Enrollment): boolean =>
  isOpen(row) && row.relationshipToHeadOfHousehold === headOfHouseholdCode

/** Who else of the household is in the same program now. */
const others = async (req: PayloadRequest, row: Enrollment): Promise<Enrollment[]> => {
  const where: Where = {
    and: [
      { household: { equals: toID(row.household) } },
      { program: { equals: toID(row.program) } },
      { exitDate: { exists: false } },
      ...(row.id ? [{ id: { not_equals: row.id } }] : []),
    ],
  }
  return listRows(req, 'enrollments', where, {
    limit: MOST,
    select: { relationshipToHeadOfHousehold: true },
  })
}

/** @throws PortalError HOUSEHOLD_HAS_HEAD or HOUSEHOLD_NEEDS_HEAD (409) */
const keepOneHead = async (
  req: PayloadRequest,
  before: Enrollment,
  after: Enrollment,
): Promise<void> => {
  if (isHead(before) === isHead(after)) return
  const rest = await others(req, isHead(before) ? before : after)
  const hasHead = rest.some(isHead)
  if (isHead(after) && hasHead)
    refuseProblems([{ code: 'HOUSEHOLD_HAS_HEAD', field: 'relationshipToHeadOfHousehold' }])
  if (isHead(before) && !hasHead && rest.length > 0)
    refuseProblems([
      {
        code: 'HOUSEHOLD_NEEDS_HEAD',
        field: isOpen(after) ? 'relationshipToHeadOfHousehold' : 'exitDate',
      },
    ])
}

const keyOf = (row: Enrollment): string => `${toID(row.client)}:${toID(row.program)}`

/** @throws PortalError ALREADY_ENROLLED (409) */
const keepOneAtOnce = async (
  req: PayloadRequest,
  before: Enrollment,
  after: Enrollment,
): Promise<Partial<Row<'enrollments'>>> => {
  if (!isOpen(after)) return before.id ? { openKey: `ended:${before.id}` } : {}
  const isTheSame = before.id !== undefined && isOpen(before) && keyOf(before) === keyOf(after)
  if (isTheSame) return {}
  const where: Where = {
    and: [
      { client: { equals: toID(after.client) } },
      { program: { equals: toID(after.program) } },
      { exitDate: { exists: false } },
      ...(before.id ? [{ id: { not_equals: before.id } }] : []),
    ],
  }
  if (await findRow(req, 'enrollments', where))
    refuseProblems([{ code: 'ALREADY_ENROLLED', field: 'program' }])
  return {}
}

/**
 * What holds between enrollments when staff write one of them by hand: nobody is in a program twice
 * at once, and a household in a program has one head at most, and one while anybody stays who had one.
 */
export const keepHousehold: CollectionBeforeChangeHook = async (args) => {
  const { data, req } = args
  const before: Enrollment = rowBefore(args) ?? {}
  const after: Enrollment = { ...before, ...(data as Enrollment) }
  // Seeds and imports bring rows in any order.
  const isWatched = getActor(req).kind === 'staff'
  const kept = isWatched ? await keepOneAtOnce(req, before, after) : {}
  const household = toID(after.household) ?? toID(before.household)
  if (household === null) return { ...data, ...kept }
  if (isWatched) await keepOneHead(req, before, after)
  // Whoever changes the household at this moment looks again.
  await changeRow(req, 'households', { id: { equals: household } }, { revision: randomUUID() })
  return { ...data, ...kept }
}
