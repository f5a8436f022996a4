import { randomUUID } from 'node:crypto'

import { readHead } from '../audit/chainHead.js'
import { getContext } from '../config/context.js'
import { isoIn, MINUTE } from '../core/clock.js'
import type { Source } from '../core/source.js'
import { insertOnce } from '../data/insertOnce.js'
import type { Row } from '../data/rows.js'
import { changeRow } from '../data/store.js'

type Place = Row<'eventConsumers'>

/** Longer than any round; a process that dies leaves its consumer for so long. */
const LEASE = 5 * MINUTE

/**
 * Makes the place of a consumer in the trail, at its end, if it has none: it hears of what happens
 * from now on. One that was left out for a while goes on where it was.
 */
export const makePlace = async (source: Source, name: string): Promise<void> => {
  const head = await readHead(source)
  await insertOnce(
    source,
    'eventConsumers',
    {
      dedupeKey: name,
      lease: 'none',
      leaseUntil: getContext(source.payload).options.clock().toISOString(),
      sequence: head?.sequence ?? 0,
    },
    { repeats: true },
  )
}

const leasePlace = async (source: Source, name: string): Promise<null | Place> => {
  const now = getContext(source.payload).options.clock()
  return changeRow(
    source,
    'eventConsumers',
    {
      and: [
        { dedupeKey: { equals: name } },
        { leaseUntil: { less_than_equal: now.toISOString() } },
      ],
    },
    { lease: randomUUID(), leaseUntil: isoIn(now, LEASE) },
  )
}

/**
 * Takes a consumer for a while: one process works for it at a time. Null when another does. Its place
 * is made where it has none, as after a restore of an older database.
 */
export const takePlace = async (source: Source, name: string): Promise<null | Place> => {
  const taken = await leasePlace(source, name)
  if (taken) return taken
  await makePlace(source, name)
  return leasePlace(source, name)
}

const change = (
  source: Source,
  { dedupeKey, lease }: Place,
  data: Partial<Pick<Place, 'leaseUntil' | 'sequence'>>,
): Promise<null | Place> =>
  changeRow(
    source,
    'eventConsumers',
    { and: [{ dedupeKey: { equals: dedupeKey } }, { lease: { equals: lease } }] },
    data,
  )

/** Moves a place on, if the lease still holds. Null when it does not. */
export const movePlace = (source: Source, place: Place, sequence: number): Promise<null | Place> =>
  change(source, place, { sequence })

/** Gives a consumer back. @param leaveUntil when it may be taken again: now, where nobody says */
export const releasePlace = async (
  source: Source,
  place: Place,
  leaveUntil?: string,
): Promise<void> => {
  const now = getContext(source.payload).options.clock().toISOString()
  await change(source, place, { leaseUntil: leaveUntil ?? now })
}
