import { getContext } from '../config/context.js'
import {
  HOST_EVENT_NAMES,
  HOST_EVENTS,
  TEST_EVENT,
  type HostEvent,
  type HostEventName,
  type HostEventRow,
} from '../contract/hostEvents.js'
import { isoIn } from '../core/clock.js'
import type { DeliveryState } from '../core/deliveries.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { changeRow, findRow, findRowByID } from '../data/store.js'
import { backoff, MAX_ATTEMPTS } from '../outbox/backoff.js'
import { callHandler } from './callHandler.js'
import type { Consumer } from './consumers.js'
import { asHostEvent, asTestEvent, isGenuineEvent } from './hostEventsOf.js'
import type { FailedTry, TryOutcome } from './outcome.js'
import { postWebhook } from './postWebhook.js'

type Delivery = Row<'webhookDeliveries'>
type AuditEvent = Row<'portalAuditEvents'>

/**
 * Takes a row for one try. The next one is set already: whoever dies on the way leaves a row that
 * is tried again, and nobody has to find out.
 */
const claim = (source: Source, { attempts, id }: Delivery): Promise<Delivery | null> => {
  const now = getContext(source.payload).options.clock()
  return changeRow(
    source,
    'webhookDeliveries',
    {
      and: [
        { id: { equals: id } },
        { attempts: { equals: attempts } },
        { nextAt: { less_than_equal: now.toISOString() } },
        { state: { equals: 'waiting' } },
      ],
    },
    {
      attempts: attempts + 1,
      nextAt: isoIn(now, backoff(attempts + 1)),
      triedAt: now.toISOString(),
    },
  )
}

const finish = (
  source: Source,
  { attempts, id }: Delivery,
  outcome: Partial<Delivery>,
): Promise<Delivery | null> =>
  changeRow(
    source,
    'webhookDeliveries',
    {
      and: [
        { id: { equals: id } },
        { attempts: { equals: attempts } },
        { state: { equals: 'waiting' } },
      ],
    },
    outcome,
  )

const nameOf = (type: string): HostEventName | undefined =>
  HOST_EVENT_NAMES.find((name) => HOST_EVENTS[name].type === type)

/** Whether nobody outside may hear of a client: sealed, being erased, or gone. */
const isHidden = async (source: Source, { clientID }: AuditEvent): Promise<boolean> => {
  if (!clientID) return false
  const lock = await findRow(source, 'portalSeals', { client: { equals: clientID } })
  return lock !== null && lock.state !== 'open'
}

/** Whether this webhook was to be tested. */
const isTestOf = ({ action, detail }: AuditEvent, { name }: Consumer): boolean =>
  action === 'webhook.tested' &&
  typeof detail === 'object' &&
  detail !== null &&
  'webhook' in detail &&
  detail.webhook === name

type Handed = TryOutcome | 'withheld'
const FORGED: FailedTry = { ends: true, ok: false, problem: 'not-genuine' }

/** The id goes in a header, as the scheme has it. */
const bodyOf = ({ data, timestamp, type }: HostEvent): string =>
  JSON.stringify({ data, timestamp, type })

/** @returns null where the trail says something else than the row */
const handOver = async (
  source: Source,
  { consumer, event, row }: { consumer: Consumer; event: AuditEvent; row: Delivery },
): Promise<Handed | null> => {
  const { wants, webhook } = consumer
  const now = getContext(source.payload).options.clock()
  if (row.type === TEST_EVENT) {
    const { id, ...test } = asTestEvent(event)
    if (!webhook || !isTestOf(event, consumer) || id !== row.messageID) return null
    return postWebhook(webhook, { body: JSON.stringify(test), id, now })
  }
  const name = nameOf(row.type)
  const told = name && asHostEvent(source, event, name)
  // guard: deliveries-say-what-the-trail-says
  if (!told || told.id !== row.messageID) return null
  // The host has asked for less since
  // guard: deliveries-of-wanted-events
  if (!wants.includes(name)) return 'withheld'
  const { whileSealed }: HostEventRow = HOST_EVENTS[name]
  // guard: sealed-clients-not-told-of
  if (!whileSealed && (await isHidden(source, event))) return 'withheld'
  return webhook
    ? postWebhook(webhook, { body: bodyOf(told), id: told.id, now })
    : callHandler(source, name, told)
}

/** One try, of what the trail says: a row alone may be made up by whoever has the database. */
const attempt = async (source: Source, consumer: Consumer, row: Delivery): Promise<Handed> => {
  const event = await findRowByID(source, 'portalAuditEvents', row.auditEvent)
  // guard: deliveries-of-genuine-events
  const genuine = event && isGenuineEvent(source, event) ? event : null
  const handed = genuine && (await handOver(source, { consumer, event: genuine, row }))
  return handed ?? FORGED
}

const afterFailure = (
  source: Source,
  { attempts, nextAt }: Delivery,
  outcome: FailedTry,
): Partial<Delivery> => {
  const told = { lastProblem: outcome.problem, lastStatus: outcome.status ?? null }
  if (outcome.ends || attempts >= MAX_ATTEMPTS) return { ...told, nextAt: null, state: 'failed' }
  const now = getContext(source.payload).options.clock()
  const asked = outcome.retryAfter === undefined ? '' : isoIn(now, outcome.retryAfter)
  // Databases give moments back in forms of their own
  const planned = nextAt ? new Date(nextAt).toISOString() : now.toISOString()
  return { ...told, nextAt: asked > planned ? asked : planned }
}

const afterwards = (
  source: Source,
  row: Delivery,
  handed: Handed,
): Partial<Delivery> & { state?: DeliveryState } => {
  if (handed === 'withheld') return { nextAt: null, state: 'withheld' }
  if (!handed.ok) return afterFailure(source, row, handed)
  const deliveredAt = getContext(source.payload).options.clock().toISOString()
  return {
    deliveredAt,
    lastProblem: null,
    lastStatus: handed.status ?? null,
    nextAt: null,
    state: 'delivered',
  }
}

/** How a try went. `leaveUntil`: the receiver asked to be left alone until then. */
type Tried = { failed: boolean; leaveUntil?: string }

/**
 * One try at telling one consumer of one event: claimed first, made anew of the trail, written down
 * at the end. A process that dies in between tells it again, under the same id.
 */
export const deliverEvent = async (
  source: Source,
  consumer: Consumer,
  waiting: Delivery,
): Promise<Tried> => {
  const { failAt } = getContext(source.payload).options
  const row = await claim(source, waiting)
  if (!row) return { failed: false }
  failAt('before-telling', source)
  const handed = await attempt(source, consumer, row)
  failAt('after-telling', source)
  const change = afterwards(source, row, handed)
  await finish(source, row, change)
  if (handed === 'withheld' || handed.ok) return { failed: false }
  source.payload.logger.warn({
    again: change.state !== 'failed',
    consumer: consumer.name,
    delivery: row.id,
    msg: 'Portal event could not be delivered',
    problem: handed.problem,
    status: handed.status,
  })
  const isAsked = handed.retryAfter !== undefined && change.nextAt
  return isAsked ? { failed: true, leaveUntil: isAsked } : { failed: true }
}
