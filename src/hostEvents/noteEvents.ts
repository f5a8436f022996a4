import { randomUUID } from 'node:crypto'

import { readHead } from '../audit/chainHead.js'
import { getContext } from '../config/context.js'
import { AUDIT_OUTCOMES } from '../contract/auditEvents.js'
import { HOST_EVENTS } from '../contract/hostEvents.js'
import { DAY, isoIn } from '../core/clock.js'
import type { Source } from '../core/source.js'
import { insertRows } from '../data/insertRows.js'
import type { Row } from '../data/rows.js'
import { listRows } from '../data/store.js'
import type { Consumer } from './consumers.js'
import { hostEventsOf, messageIDOf, otherActions } from './hostEventsOf.js'
import { movePlace } from './keepPlace.js'

const BATCH = 200
/** Most batches of one round; the rest waits for the next. */
const ROUNDS = 20
/** Long after the last try: whoever looks into the log finds what failed. */
export const KEPT = 14 * DAY

type AuditEvent = Row<'portalAuditEvents'>

/** Rows for what a consumer wants of an event. */
const rowsFor = (
  event: AuditEvent,
  { name: consumer, wants }: Consumer,
  now: Date,
): Row<'webhookDeliveries'>[] =>
  hostEventsOf(event)
    .filter((name) => wants.includes(name))
    .map((name) => {
      const messageID = messageIDOf(event, name)
      return {
        attempts: 0,
        auditEvent: event.id,
        consumer,
        createdAt: now.toISOString(),
        dedupeKey: `${consumer}:${messageID}`,
        deliveredAt: null,
        expiresAt: isoIn(now, KEPT),
        id: randomUUID(),
        lastProblem: null,
        lastStatus: null,
        messageID,
        nextAt: now.toISOString(),
        sequence: event.sequence ?? 0,
        state: 'waiting',
        triedAt: null,
        type: HOST_EVENTS[name].type,
        updatedAt: now.toISOString(),
      }
    })

/**
 * Reads the trail from where the consumer was, and writes a row for each event that it wants. Only
 * up to the end of the chain: before it there is no gap that may fill later, so nothing is passed
 * over, and what a crash cut off is read again, under the same keys.
 */
export const noteEvents = async (
  source: Source,
  consumer: Consumer,
  leased: Row<'eventConsumers'>,
): Promise<void> => {
  const head = await readHead(source)
  const end = head?.sequence ?? 0
  let place = leased.sequence
  for (let round = 0; place < end && round < ROUNDS; round += 1) {
    const events: AuditEvent[] = await listRows(
      source,
      'portalAuditEvents',
      {
        and: [
          { sequence: { greater_than: place } },
          { sequence: { less_than_equal: end } },
          // As what they are not: no database then takes an index of these for that of the sequence,
          // which leads to what is new alone
          { action: { not_in: otherActions(consumer.wants) } },
          { outcome: { not_in: AUDIT_OUTCOMES.filter((one) => one !== 'done') } },
        ],
      },
      { limit: BATCH, sort: 'sequence' },
    )
    const now = getContext(source.payload).options.clock()
    // All in one statement; what is there already, under the same key, stays as it is
    await insertRows(
      source,
      'webhookDeliveries',
      events.flatMap((event) => rowsFor(event, consumer, now)),
    )
    const last = events.at(-1)
    place = events.length < BATCH ? end : (last?.sequence ?? end)
    if (!(await movePlace(source, leased, place))) return
  }
}
