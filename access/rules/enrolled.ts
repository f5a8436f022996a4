import type { PayloadRequest } from 'payload'

import { getContext } from '../../src/config/context.js'
import { toID, type ID } from '../../src/core/ids.js'
import type { Row } from '../../src/data/rows.js'
import { listRows } from '../../src/data/store.js'
import { getActor } from '../actor.js'

type Enrollment = Pick<Row<'enrollments'>, 'agency' | 'exitDate' | 'id' | 'program' | 'startDate'>

/** More than a person has; a bound all the same. */
const MOST = 200
const lookups = new WeakMap<Headers, Promise<ID[]>>()

const programsIn = (rows: readonly Pick<Enrollment, 'program'>[]): ID[] => [
  ...new Set(rows.map(({ program }) => toID(program)).filter((id) => id !== null)),
]

/** Programs that a client is or was enrolled in; looked up once a request. */
export const programsOf = (req: PayloadRequest, client: ID): Promise<ID[]> => {
  const known = lookups.get(req.headers)
  if (known) return known
  const found = listRows(
    req,
    'enrollments',
    { client: { equals: client } },
    { limit: MOST, select: { program: true } },
  ).then(programsIn)
  lookups.set(req.headers, found)
  return found
}

/**
 * Enrolments of the client behind a request, newest first, as the rules show them. `programsOf`
 * then knows the programs that they name, and no others, without another look.
 */
export const ownEnrollments = async (req: PayloadRequest): Promise<Enrollment[]> => {
  if (getActor(req).kind !== 'client') return []
  const { docs } = await req.payload.find({
    collection: getContext(req.payload).slugs.enrollments,
    depth: 0,
    limit: MOST,
    overrideAccess: false,
    pagination: false,
    req,
    select: { agency: true, exitDate: true, program: true, startDate: true },
  })
  const rows = docs as unknown as Enrollment[]
  lookups.set(req.headers, Promise.resolve(programsIn(rows)))
  return rows.toSorted((a, b) => b.startDate.localeCompare(a.startDate))
}
