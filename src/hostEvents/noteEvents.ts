import { readHead } from '../audit/chainHead.js'
import { getContext } from '../config/context.js'
import { HOST_EVENTS } from '../contract/hostEvents.js'
import { DAY, isoIn } from '../core/clock.js'
import type { Source } from '../core/source.js'
import { insertOnce } from '../data/insertOnce.js'
import type { Row } from '../data/rows.js'
import { listRows } from '../data/store.js'
import type { Consumer } from './consumers.js'
import { actionsOf, hostEventsOf, messageIDOf } from './hostEventsOf.js'
import { movePlace } from './keepPlace.js'

const BATCH = 200
/** Most batches of one round; the rest waits for the next. */
const ROUNDS = 20
/** Long after the last try: whoever looks into the log finds what failed. */
export const KEPT = 14 * DAY

type AuditEvent = Row<'portalAuditEvents'>

const note = async (source: Source, consumer: Consumer, event: AuditEvent): Promise<void> => {
  const now = getContext(source.payload).options.clock()
  for (const name of hostEventsOf(event)) {
    if (!consumer.wants.includes(name)) continue
    const messageID = messageIDOf(event, name)
    await insertOnce(source, 'webhookDeliveries', {
      attempts: 0,
      auditEvent: event.id,
      consumer: consumer.name,
      dedupeKey: `${consumer.name}:${messageID}`,
      expiresAt: isoIn(now, KEPT),
      messageID,
      nextAt: now.toISOString(),
      sequence: event.sequence ?? 0,
      state: 'waiting',
      type: HOST_EVENTS[name].type,
    })
  }
}

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
          { action: { in: actionsOf(consumer.wants) } },
          { outcome: { equals: 'done' } },
        ],
      },
      { limit: BATCH, sort: 'sequence' },
    )
    for (const event of events) await note(source, consumer, event)
    const last = events.at(-1)
    place = events.length < BATCH ? end : (last?.sequence ?? end)
    if (!(await movePlace(source, leased, place))) return
  }
}
