import { getContext } from '../config/context.js'
import { listRows } from '../data/store.js'
import { defineSweepStep } from '../sweep/defineSweepStep.js'
import { deliver } from './deliver.js'

const BATCH = 100

/** Sends the mails whose time has come, and those that a worker left in the middle. */
export const sendDue = defineSweepStep({
  name: 'send mails that are due',
  run: async (source) => {
    const now = getContext(source.payload).options.clock().toISOString()
    const due = await listRows(
      source,
      'portalOutbox',
      {
        or: [
          { and: [{ state: { equals: 'queued' } }, { nextAt: { less_than_equal: now } }] },
          { and: [{ state: { equals: 'sending' } }, { leaseUntil: { less_than: now } }] },
        ],
      },
      { limit: BATCH, sort: 'nextAt' },
    )
    for (const row of due) await deliver(source, row.id)
    return due.length
  },
})
