import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { storedDay } from '../../../core/day.js'
import {
  headOfHouseholdCode,
  relationshipToHeadOfHousehold,
} from '../../../core/hud/relationshipToHeadOfHousehold.js'
import { toID, type ID } from '../../../core/ids.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import type { Row } from '../../../data/rows.js'
import { findRow, findRowByID, insertRow, visibleRow } from '../../../data/store.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { refuseProblems } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import {
  arrivalsOf,
  checkComers,
  checkHeads,
  knownHousehold,
  programOf,
  type Comer,
  type Coming,
} from '../comers.js'
import { householdOf, MOST_MEMBERS, openKeyOf, todayAt } from '../enrollmentWork.js'
import { moveHousehold } from '../moveHousehold.js'

const target = z.object({ id: field.id })
export const enrollClientInput = target.extend({
  /** A household that there is, of which some may be in the program already. */
  household: field.id.nullish(),
  /** Name of a new household. */
  householdName: field.optionalText(TEXT_LIMITS.name),
  /** Who comes with them. */
  members: z
    .array(
      z
        .object({
          client: field.id,
          relationship: field.hudCode(relationshipToHeadOfHousehold),
        })
        .meta({ graphql: 'JSON' }),
    )
    .max(MOST_MEMBERS - 1)
    .nullish(),
  program: field.id,
  /** What the client is to the head of household: the head, unless something else is said. */
  relationship: field.optionalHudCode(relationshipToHeadOfHousehold),
  /** Today, unless another day is said. */
  startDate: field.optionalDay,
})
type Input = z.output<typeof enrollClientInput>

const comersOf = (client: ID, { members, relationship }: Input): Comer[] => [
  { client, relationship: relationship ?? headOfHouseholdCode },
  ...(members ?? []),
]

/** @throws PortalError ALREADY_ENROLLED (409) where another click was first */
const enrollAlone = async (
  req: PayloadRequest,
  { agency, comers, program, startDate }: Coming,
): Promise<Row<'enrollments'>> => {
  const client = comers[0]?.client ?? ''
  const openKey = openKeyOf(client, program)
  return insertWithEffects(req, {
    audit: { action: 'enrollment.made', agency, client },
    effects: [],
    id: randomUUID(),
    insert: (carried) =>
      insertRow(req, 'enrollments', {
        ...carried,
        agency,
        client,
        openKey,
        program,
        relationshipToHeadOfHousehold: headOfHouseholdCode,
        startDate,
        type: 'individual',
      }).catch(async (error: unknown) => {
        const taken = await findRow(req, 'enrollments', { openKey: { equals: openKey } })
        throw taken ? new PortalError('ALREADY_ENROLLED') : error
      }),
    key: 'enrollments',
    tell: { agency, client, type: 'enrollment' },
  })
}

type Together = { coming: Coming; household: null | Row<'households'>; name: string | undefined }

const enrollTogether = async (
  req: PayloadRequest,
  { coming, household, name }: Together,
): Promise<null | Row<'enrollments'>> => {
  const { agency, comers, program } = coming
  const client = comers[0]?.client ?? ''
  const tell = { agency, client, type: 'enrollment' } as const
  const present = household ? await householdOf(req, { household: household.id, program }) : []
  checkHeads(comers, present)
  const { enrollments, events, first } = arrivalsOf(req, coming)
  if (household) {
    await moveHousehold(req, household, [...enrollments, ...events])
    publish(req, tell)
  } else {
    if (name === undefined) refuseProblems([{ code: 'REQUIRED', field: 'householdName' }])
    await insertWithEffects(req, {
      audit: { action: 'enrollment.made', agency, client },
      effects: [...enrollments, ...events.slice(1)],
      id: randomUUID(),
      insert: (carried) =>
        insertRow(req, 'households', { ...carried, agency, name, revision: randomUUID() }),
      key: 'households',
      tell,
    })
  }
  return findRowByID(req, 'enrollments', first)
}

/**
 * Puts a client into a program of the agency, by themselves or with their household: all of it or,
 * where something is wrong with one of them, none (HUD elements 3.10 and 3.15).
 * @throws 401, 404, 403, 400, 409 ALREADY_ENROLLED, HOUSEHOLD_HAS_HEAD, HOUSEHOLD_NEEDS_HEAD or
 * HOUSEHOLD_CHANGED
 */
export const enrollClient = defineAction({
  name: 'enrollClient',
  does: 'Puts a client into a program, alone or with their household',
  who: 'staff, for programs of their own agency',
  input: enrollClientInput,
  output: rowOf('enrollments'),
  status: 201,
  run: async (req, input) => {
    const actor = requireStaff(req)
    const client = await visibleRow(req, 'clients', parseInput(target, input).id)
    if (!client) throw new PortalError('NOT_FOUND')
    noteForAudit({ client: client.id })
    const agency = actor.agency ?? toID(client.agency)
    if (agency === null) throw new PortalError('FORBIDDEN')
    const wanted = parseInput(enrollClientInput, input)
    const program = await programOf(req, agency, wanted.program)
    const household = await knownHousehold(req, agency, wanted.household ?? null)
    const comers = comersOf(client.id, wanted)
    const day = wanted.startDate ?? (await todayAt(req, agency))
    await checkComers(req, { comers, day, program: program.id })
    const coming = { agency, comers, program: program.id, startDate: storedDay(day) }
    const name = wanted.householdName
    const isTogether = household !== null || name !== undefined || comers.length > 1
    if (!isTogether) return enrollAlone(req, coming)
    const made = await enrollTogether(req, { coming, household, name })
    // Somebody else put the client into the program at the same moment.
    if (!made) throw new PortalError('ALREADY_ENROLLED')
    return made
  },
})
