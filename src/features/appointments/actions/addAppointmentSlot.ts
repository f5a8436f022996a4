import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireEnabled, requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { storedDay } from '../../../core/day.js'
import type { ID } from '../../../core/ids.js'
import { endOfSlot } from '../../../core/slotTimes.js'
import { MOST_EVERY, MOST_TIMES, REPEATS } from '../../../core/status/appointment.js'
import { wallClockIn } from '../../../core/wallClock.js'
import { countRows, insertRow } from '../../../data/store.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { refuseProblems } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { noteSeen } from '../../care-team/index.js'
import { spanOf, timeInput, workerOf } from '../appointmentWork.js'

/** So many series somebody has on offer at once. Own choice. */
const MOST_OPEN = 100

const nothing = (value: unknown): unknown => (value === '' || value === null ? undefined : value)

export const addAppointmentSlotInput = timeInput.extend({
  agency: field.id.nullish(),
  count: z.preprocess(nothing, field.wholeNumber(1, MOST_TIMES).optional()),
  every: z.preprocess(nothing, field.wholeNumber(1, MOST_EVERY).optional()),
  repeats: z.preprocess(nothing, z.enum(REPEATS).optional()),
  staff: field.id.nullish(),
  until: field.optionalDay,
})
type Input = z.output<typeof addAppointmentSlotInput>

/** A series has an end, told in one way. @throws 400 */
const checkEnd = ({ count, repeats = 'never', until }: Input, firstDay: string): void => {
  if (repeats === 'never') return
  if (count === undefined && until === undefined)
    refuseProblems([{ code: 'REQUIRED', field: 'until' }])
  if (count !== undefined && until !== undefined)
    refuseProblems([{ code: 'NOT_VALID', field: 'count' }])
  if (until !== undefined && until < firstDay)
    refuseProblems([
      { code: 'DAY_BEFORE', field: 'until', values: { date: firstDay, other: 'startsAt' } },
    ])
}

/** @throws 400 TOO_MANY */
const checkNumber = async (req: PayloadRequest, staff: ID, now: string): Promise<void> => {
  const open = await countRows(req, 'appointmentSlots', {
    and: [
      { staff: { equals: staff } },
      { state: { equals: 'open' } },
      { lastAt: { greater_than: now } },
    ],
  })
  if (open >= MOST_OPEN)
    refuseProblems([{ code: 'TOO_MANY', field: 'startsAt', values: { max: MOST_OPEN } }])
}

/**
 * Offers times to the clients of a care team: once, or again and again until a day or so many times,
 * at the same hour where the agency is. Super users of the installation name the agency.
 * @throws 429, 401, 403, 400
 */
export const addAppointmentSlot = defineAction({
  name: 'addAppointmentSlot',
  does: 'Offers times for appointments: `repeats` is `never`, `daily`, `weekly` or `monthly`, `every` so many of them, until the day `until` or `count` times',
  who: 'staff with client management; super users of the installation name the `agency`',
  input: addAppointmentSlotInput,
  output: rowOf('appointmentSlots'),
  status: 201,
  run: async (req, input) => {
    const actor = requireStaff(req)
    requirePermission(req, actor, 'client-management')
    const wanted = parseInput(addAppointmentSlotInput, input)
    const of = actor.superUser === 'installation' ? wanted.agency : actor.agency
    if (of === null || of === undefined) {
      if (actor.superUser !== 'installation') throw new PortalError('FORBIDDEN')
      refuseProblems([{ code: 'REQUIRED', field: 'agency' }])
      throw new PortalError('INVALID_INPUT')
    }
    const agency = await requireEnabled(req, of)
    const { startsAt } = spanOf(req, agency, wanted)
    checkEnd(wanted, wallClockIn(agency.timeZone, new Date(startsAt)).slice(0, 10))
    const staff = await workerOf(req, { actor, agency: agency.id, named: wanted.staff })
    await checkNumber(req, staff, getContext(req.payload).options.clock().toISOString())
    noteSeen(req, actor)
    const { count, every = 1, minutes, place, repeats = 'never', until } = wanted
    const terms = { count, every, minutes, repeats, startsAt, timeZone: agency.timeZone, until }
    return insertWithEffects(req, {
      audit: { action: 'slot.added', agency: agency.id, detail: { minutes, repeats } },
      effects: [],
      id: randomUUID(),
      insert: (carried) =>
        insertRow(req, 'appointmentSlots', {
          ...carried,
          agency: agency.id,
          count: repeats === 'never' ? 1 : (count ?? null),
          every,
          lastAt: endOfSlot(terms) ?? startsAt,
          minutes,
          place: place ?? null,
          removedTimes: [],
          repeats,
          revision: randomUUID(),
          staff,
          startsAt,
          state: 'open',
          timeZone: agency.timeZone ?? null,
          until: until === undefined || repeats === 'never' ? null : storedDay(until),
        }),
      key: 'appointmentSlots',
    })
  },
})
