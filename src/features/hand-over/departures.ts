import type { PayloadRequest } from 'payload'

import { auditEffect } from '../../audit/audit.js'
import { getContext } from '../../config/context.js'
import type { AuditEffect } from '../../contract/effects.js'
import { DAY, isoIn, MINUTE } from '../../core/clock.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { changeRow, deleteRows, findRowByID, insertRow, listRows } from '../../data/store.js'
import type { Row } from '../../data/rows.js'
import { staffIDOf } from '../../data/staffID.js'
import { transition } from '../../effects/transition.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { listStaff, takesMessages, type StaffRow } from '../care-team/index.js'
import { handOver } from './handOver.js'
import { handOverWaiting } from './handOverWaiting.js'

type Departure = Row<'portalDepartures'>

const KEPT = 30 * DAY
/** Younger ones are still at work. */
const GRACE = MINUTE
const BATCH = 20

const shownName = ({ payload }: Source, staff: StaffRow): string => {
  const { displayName } = getContext(payload).options.staff
  const name = displayName ? displayName(staff) : staff.name
  return typeof name === 'string' ? name.trim() : ''
}

/** For colleagues, who know each other by name or else by address, as in the list of staff. */
const nameForStaff = (source: Source, staff: StaffRow): string =>
  [shownName(source, staff), staff.email]
    .find((name): name is string => typeof name === 'string' && name !== '')
    ?.slice(0, 200) ?? String(staff.id)

/** Writes down that a staff user is about to leave, before they do: what follows can be repeated. */
export const startDeparture = async (
  source: Source,
  staff: StaffRow,
  leaves: Departure['leaves'],
): Promise<Departure> => {
  const agency = toID(staff.agency)
  const isShown = staff.displayInCustomerPortal !== false
  return insertRow(source, 'portalDepartures', {
    agency: agency === null ? null : String(agency),
    expiresAt: isoIn(getContext(source.payload).options.clock(), KEPT),
    leaves,
    messages: 0,
    name: nameForStaff(source, staff),
    nameForClients: isShown ? shownName(source, staff) : '',
    notices: 0,
    requests: 0,
    staff: String(staff.id),
    state: 'asked',
  })
}

const asked = (source: Source, staff: ID): Promise<Departure[]> =>
  listRows(
    source,
    'portalDepartures',
    { and: [{ staff: { equals: String(staff) } }, { state: { equals: 'asked' } }] },
    { limit: BATCH },
  )

/** Hands over what there is, and counts it on the departure. */
export const carryOut = async (
  source: Source,
  departure: Departure,
  others: Iterable<string> = [],
): Promise<void> => {
  const { agency, id, leaves, name, nameForClients, staff } = departure
  const carry = leaves === 'contact' ? handOverWaiting : handOver
  const { messages, notices, requests } = await carry(source, {
    agency: agency ?? null,
    leavesAll: leaves !== 'agency',
    name,
    nameForClients,
    staff: staffIDOf(source.payload, staff) ?? staff,
    without: new Set([...others, staff]),
  })
  if (messages + notices + requests === 0) return
  await changeRow(
    source,
    'portalDepartures',
    { id: { equals: id } },
    { messages: { $inc: messages }, notices: { $inc: notices }, requests: { $inc: requests } },
  )
}

const eventOf = ({ agency, id, leaves, messages, notices, requests, staff }: Departure) => ({
  action: 'staff.handed-over' as const,
  agency: agency ?? null,
  detail: { leaves, messages, notices, requests },
  key: `handed-over:${id}`,
  subject: staff,
})

/** The trail says what went to others; that there was nothing is no event. */
const close = async (
  source: Source,
  { id }: Departure,
  toEvent: (departure: Departure) => AuditEffect,
): Promise<void> => {
  const current = await findRowByID(source, 'portalDepartures', id)
  if (!current) return
  const { messages, notices, requests } = current
  await transition(source, {
    data: { state: 'done' },
    effects: messages + notices + requests === 0 ? [] : [toEvent(current)],
    id,
    key: 'portalDepartures',
    where: { state: { equals: 'asked' } },
  })
}

/** Whether it came to pass, now that the request that wanted it is over. */
const hasLeft = ({ agency, leaves }: Departure, staff: StaffRow | undefined): boolean => {
  if (!staff) return true
  if (leaves === 'contact') return !takesMessages(staff)
  return leaves === 'agency' && String(toID(staff.agency)) !== String(agency)
}

/**
 * They have left: what came in meanwhile is handed over as well. What a refused request wanted before
 * has not come to pass, and is left for the sweep to forget.
 * @param now the staff user as they are afterwards; none once they are deleted
 */
export const finishDeparture = async (
  req: PayloadRequest,
  staff: ID,
  now?: StaffRow,
): Promise<void> => {
  for (const departure of await asked(req, staff)) {
    if (!hasLeft(departure, now)) continue
    await carryOut(req, departure)
    await close(req, departure, (current) => auditEffect(req, eventOf(current)))
  }
}

/** Goes on with departures that a crash cut off, and forgets those that did not come to pass. */
export const finishDepartures = defineSweepStep({
  name: 'hand over what staff left',
  run: async (source) => {
    const before = isoIn(getContext(source.payload).options.clock(), -GRACE)
    const waiting = await listRows(
      source,
      'portalDepartures',
      { and: [{ state: { equals: 'asked' } }, { createdAt: { less_than: before } }] },
      { limit: BATCH, sort: 'createdAt' },
    )
    const ids = waiting.map(({ staff }) => staffIDOf(source.payload, staff) ?? staff)
    const staff = new Map((await listStaff(source, ids)).map((one) => [String(one.id), one]))
    for (const departure of waiting) {
      if (!hasLeft(departure, staff.get(departure.staff))) {
        await deleteRows(source, 'portalDepartures', { id: { equals: departure.id } })
        continue
      }
      await carryOut(source, departure)
      const actor = { id: null, kind: 'system' as const }
      await close(source, departure, (current) => ({
        ...eventOf(current),
        actor,
        kind: 'audit',
        outcome: 'done',
      }))
    }
  },
})
