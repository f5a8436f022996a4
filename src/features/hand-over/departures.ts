import type { PayloadRequest } from 'payload'

import { auditEffect } from '../../audit/audit.js'
import { getContext } from '../../config/context.js'
import type { AuditEffect, Effect } from '../../contract/effects.js'
import { DAY, isoIn, MINUTE } from '../../core/clock.js'
import { toID, type ID } from '../../core/ids.js'
import { NOBODY } from '../../core/nobody.js'
import type { Source } from '../../core/source.js'
import { changeRow, deleteRows, findRowByID, insertRow, listRows } from '../../data/store.js'
import type { Row } from '../../data/rows.js'
import { staffIDOf } from '../../data/staffID.js'
import { transition } from '../../effects/transition.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { listStaff, takesMessages, type StaffRow } from '../care-team/index.js'
import { handOver, type HandedOver } from './handOver.js'
import { handOverTalk, type Talk } from './handOverTalk.js'
import { handOverWaiting } from './handOverWaiting.js'
import type { Leaver } from './moveRows.js'

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

/** Under which names somebody stays on what they did; none for nobody. */
const namesFor = (source: Source, staff: null | StaffRow) =>
  staff === null
    ? { name: '', nameForClients: '' }
    : {
        name: nameForStaff(source, staff),
        nameForClients: staff.displayInCustomerPortal === false ? '' : shownName(source, staff),
      }

/** Writes down that a staff user is about to leave, before they do: what follows can be repeated. */
export const startDeparture = async (
  source: Source,
  staff: StaffRow,
  leaves: Departure['leaves'],
): Promise<Departure> => {
  const agency = toID(staff.agency)
  return insertRow(source, 'portalDepartures', {
    agency: agency === null ? null : String(agency),
    expiresAt: isoIn(getContext(source.payload).options.clock(), KEPT),
    leaves,
    messages: 0,
    ...namesFor(source, staff),
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
    {
      and: [
        { staff: { equals: String(staff) } },
        { state: { equals: 'asked' } },
        { leaves: { not_equals: 'conversation' } },
      ],
    },
    { limit: BATCH },
  )

/** What a conversation is about that was handed over by hand; null for every other departure. */
const talkOf = ({ payload }: Source, { client, leaves, to }: Departure): null | Talk =>
  leaves === 'conversation' && client && to ? { client, to: staffIDOf(payload, to) ?? to } : null

const carry = (source: Source, departure: Departure, leaver: Leaver): Promise<HandedOver> => {
  const talk = talkOf(source, departure)
  if (talk) {
    const staff = departure.staff === NOBODY ? null : leaver.staff
    return handOverTalk(source, { ...leaver, staff }, talk)
  }
  return departure.leaves === 'contact' ? handOverWaiting(source, leaver) : handOver(source, leaver)
}

/** Hands over what there is, and counts it on the departure. */
export const carryOut = async (
  source: Source,
  departure: Departure,
  others: Iterable<string> = [],
): Promise<void> => {
  const { agency, id, leaves, name, nameForClients, staff } = departure
  const { messages, notices, requests } = await carry(source, departure, {
    agency: agency ?? null,
    leavesAll: leaves === 'contact' || leaves === 'installation',
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

const eventOf = (departure: Departure) => {
  const { agency, client, id, leaves, messages, notices, requests, staff, to } = departure
  const common = { agency: agency ?? null, key: `handed-over:${id}` }
  const counts = { messages, notices, requests }
  return leaves === 'conversation'
    ? {
        ...common,
        action: 'conversation.handed-over' as const,
        client: client ?? null,
        detail: { ...counts, from: staff },
        subject: to ?? null,
      }
    : {
        ...common,
        action: 'staff.handed-over' as const,
        detail: { ...counts, leaves },
        subject: staff,
      }
}

/** Who is given a conversation is told, unless they took it themselves. */
const noticesOf = (source: Source, departure: Departure, by: ID | null): Effect[] => {
  const talk = talkOf(source, departure)
  if (!talk || String(talk.to) === String(by)) return []
  return [
    {
      agency: departure.agency ?? null,
      client: talk.client,
      inbox: 'conversation-given',
      key: `conversation-given:${departure.id}`,
      kind: 'inbox',
      staff: talk.to,
    },
  ]
}

/** The trail says what went to others; that there was nothing is no event. */
const close = async (
  source: Source,
  { id }: Departure,
  toEvent: (departure: Departure) => AuditEffect,
  by: ID | null = null,
): Promise<void> => {
  const current = await findRowByID(source, 'portalDepartures', id)
  if (!current) return
  const { messages, notices, requests } = current
  await transition(source, {
    data: { state: 'done' },
    effects:
      messages + notices + requests === 0
        ? []
        : [toEvent(current), ...noticesOf(source, current, by)],
    id,
    key: 'portalDepartures',
    where: { state: { equals: 'asked' } },
  })
}

/** Whether it came to pass, now that the request that wanted it is over. */
const hasLeft = ({ agency, leaves }: Departure, staff: StaffRow | undefined): boolean => {
  if (!staff || leaves === 'conversation') return true
  if (leaves === 'contact') return !takesMessages(staff)
  return leaves === 'agency' && String(toID(staff.agency)) !== String(agency)
}

/** From whom a conversation goes: null for what was nobody's. */
type Given = Talk & { agency: ID; from: null | StaffRow }

/**
 * Hands a conversation over by hand: written down first, so that the sweep goes on with what a crash
 * cut off. @param by who does it
 */
export const giveConversation = async (
  req: PayloadRequest,
  { agency, client, from, to }: Given,
  by: ID,
): Promise<void> => {
  const departure = await insertRow(req, 'portalDepartures', {
    ...namesFor(req, from),
    agency: String(agency),
    client: String(client),
    expiresAt: isoIn(getContext(req.payload).options.clock(), KEPT),
    leaves: 'conversation',
    messages: 0,
    notices: 0,
    requests: 0,
    staff: from === null ? NOBODY : String(from.id),
    state: 'asked',
    to: String(to),
  })
  getContext(req.payload).options.failAt('after-state', req)
  await carryOut(req, departure)
  await close(req, departure, (current) => auditEffect(req, eventOf(current)), by)
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
