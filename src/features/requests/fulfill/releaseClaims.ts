import type { Where } from 'payload'

import { getContext } from '../../../config/context.js'
import { isoIn, MINUTE } from '../../../core/clock.js'
import type { Source } from '../../../core/source.js'
import { FULFILLED_BY } from '../../../core/status/request.js'
import type { Row } from '../../../data/rows.js'
import { changeRow, listRows } from '../../../data/store.js'
import { defineSweepStep } from '../../../sweep/defineSweepStep.js'
import { removeRecords } from './removeRecords.js'

/** A try at answering that is older than this was left behind by a crash. */
const CLAIM = 10 * MINUTE
const BATCH = 100
/** Says that a try is being cleared away, and keeps its name in case this process dies as well. */
const CLEARING = 'clearing:'

const release = async (source: Source, request: Row<'portalRequests'>): Promise<void> => {
  const { claimedAt, correction, fulfillment, id, status, type } = request
  // Of an answer that is in, a try at correcting it
  const isCorrection = status === 'completed'
  const attempt = ((isCorrection ? correction : fulfillment) ?? '').replace(CLEARING, '')
  const clearing = `${CLEARING}${attempt}`
  const named = (name: null | string) =>
    isCorrection ? { correction: name } : { fulfillment: name }
  const own: Where[] = [{ id: { equals: id } }, { status: { equals: status } }]
  // Under another name first: whoever made the try and is still alive cannot complete the request
  // any more.
  const taken = await changeRow(
    source,
    'portalRequests',
    { and: [...own, { claimedAt: { equals: claimedAt } }] },
    { claimedAt: getContext(source.payload).options.clock().toISOString(), ...named(clearing) },
  )
  if (!taken) return
  if (attempt) await removeRecords(source, FULFILLED_BY[type], attempt)
  await changeRow(
    source,
    'portalRequests',
    {
      and: [...own, { [isCorrection ? 'correction' : 'fulfillment']: { equals: clearing } }],
    },
    { claimedAt: null, ...named(null) },
  )
}

/**
 * Frees requests whose answer was cut off by a crash, and takes away what it had written. Safe to
 * repeat and to run in parallel.
 */
export const releaseClaims = defineSweepStep({
  name: 'free answers that a crash cut off',
  run: async (source) => {
    const before = isoIn(getContext(source.payload).options.clock(), -CLAIM)
    const requests = await listRows(
      source,
      'portalRequests',
      {
        and: [{ status: { in: ['completed', 'pending'] } }, { claimedAt: { less_than: before } }],
      },
      { limit: BATCH },
    )
    for (const request of requests) await release(source, request)
  },
})
