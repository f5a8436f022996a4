import type { Payload } from 'payload'

import { keepTrail } from '../audit/keepTrail.js'
import { getContext } from '../config/context.js'
import { SECOND } from '../core/clock.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { listRows } from '../data/store.js'
import { defineSweepStep } from '../sweep/defineSweepStep.js'
import { consumersOf, type Consumer } from './consumers.js'
import { deliverEvent } from './deliverEvent.js'
import { makePlace, releasePlace, takePlace } from './keepPlace.js'
import { noteEvents } from './noteEvents.js'

const BATCH = 100
/** One round for one consumer, with its last try far shorter than its lease. */
const ROUND = 60 * SECOND

/** A receiver that fails so often in a row is down, and is left alone until the next round. */
const FAILURES = 3

const dueOf = (source: Source, { name }: Consumer): Promise<Row<'webhookDeliveries'>[]> => {
  const now = getContext(source.payload).options.clock().toISOString()
  return listRows(
    source,
    'webhookDeliveries',
    {
      and: [
        { consumer: { equals: name } },
        { state: { equals: 'waiting' } },
        { nextAt: { less_than_equal: now } },
      ],
    },
    { limit: BATCH, sort: 'sequence' },
  )
}

/**
 * What is due for one consumer, one after the other in the order of the trail. An event that is
 * refused holds up no other.
 * @returns until when the receiver asked to be left alone; undefined where it did not
 */
const deliverDue = async (source: Source, consumer: Consumer): Promise<string | undefined> => {
  const started = performance.now()
  let failures = 0
  let due: Row<'webhookDeliveries'>[]
  do {
    due = await dueOf(source, consumer)
    for (const row of due) {
      const { failed, leaveUntil } = await deliverEvent(source, consumer, row)
      if (leaveUntil) return leaveUntil
      failures = failed ? failures + 1 : 0
      const isDown = consumer.webhook !== undefined && failures >= FAILURES
      if (isDown || performance.now() - started > ROUND) return undefined
    }
  } while (due.length === BATCH)
  return undefined
}

const serve = async (source: Source, consumer: Consumer): Promise<void> => {
  const place = await takePlace(source, consumer.name)
  if (!place) return
  let leaveUntil: string | undefined
  try {
    await noteEvents(source, consumer, place)
    leaveUntil = await deliverDue(source, consumer)
  } finally {
    await releasePlace(source, place, leaveUntil)
  }
}

/** Everybody at once: a slow receiver keeps no other waiting. */
const serveAll = async (source: Source): Promise<void> => {
  const served = await Promise.allSettled(
    consumersOf(source.payload).map((consumer) => serve(source, consumer)),
  )
  const failed = served.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** `asked`: how often somebody wanted a round. */
type Round = { asked: number; running: Promise<void> | null }
const rounds = new WeakMap<Payload, Round>()

const untilQuiet = async (payload: Payload, round: Round): Promise<void> => {
  let seen = 0
  while (seen !== round.asked) {
    seen = round.asked
    await keepTrail.run({ payload })
    await serveAll({ payload })
  }
}

/**
 * Links what is new in the trail and tells the host's handlers and webhooks of it. One round at a
 * time in a process; what comes meanwhile is told in one more.
 */
export const runHostEvents = (payload: Payload): Promise<void> => {
  const round = rounds.get(payload) ?? { asked: 0, running: null }
  rounds.set(payload, round)
  round.asked += 1
  round.running ??= untilQuiet(payload, round).finally(() => {
    round.running = null
  })
  return round.running
}

/** Tells what no job has told: after a restart, and when a receiver is to be tried again. */
export const tellHosts = defineSweepStep({
  name: 'tell hosts of events',
  run: async (source) => {
    if (consumersOf(source.payload).length > 0) await serveAll(source)
  },
})

/** A consumer hears of everything from the first start on: its place is made before anybody acts. */
export const makePlaces = async (payload: Payload): Promise<void> => {
  for (const { name } of consumersOf(payload)) await makePlace({ payload }, name)
}
