import { getContext } from '../config/context.js'
import { isoIn, MINUTE } from '../core/clock.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { changeRow } from '../data/store.js'

/** Longer than any mail server may take to answer; after it another worker takes the row over. */
const LEASE = 2 * MINUTE

/**
 * Takes one outbox row for this worker by compare and set: queued and due, or left behind by a
 * worker whose lease ran out. Null when another worker has it, or it is done.
 */
export const claim = async (source: Source, id: string): Promise<null | Row<'portalOutbox'>> => {
  const now = getContext(source.payload).options.clock()
  const at = now.toISOString()
  return changeRow(
    source,
    'portalOutbox',
    {
      and: [
        { id: { equals: id } },
        { nextAt: { less_than_equal: at } },
        {
          or: [
            { state: { equals: 'queued' } },
            { and: [{ state: { equals: 'sending' } }, { leaseUntil: { less_than: at } }] },
          ],
        },
      ],
    },
    { attempts: { $inc: 1 }, leaseUntil: isoIn(now, LEASE), state: 'sending' },
  )
}
