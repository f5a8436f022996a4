import type { Position } from '../../../core/distance.js'
import { fold } from '../../../core/fold.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import { middleOf, positionOf } from './middle.js'

/** So many of the places that a client told us are looked through, the newest. */
const MOST_TOLD = 50
/** Shorter words are in too many addresses. */
const SHORTEST = 4

/** A city or a ZIP code of the directory: "Harbor, CA 90731", "4 Pier Street, Harbor". */
const cityOrZip = (visit: ClientVisit, typed: string): Promise<null | Position> => {
  const zip = /\b\d{5}\b/.exec(typed)?.[0]
  const parts = typed
    .split(',')
    .map((part) => fold(part.replace(/\b\d{5}\b/, '')).trim())
    // "Harbor CA": people leave the comma out
    .flatMap((part) => [part, part.replace(/ [a-z]{2}$/, '')])
  return middleOf(visit, {
    or: [
      { placeKey: { in: parts.filter((part) => part !== '') } },
      { postalCode: { equals: zip ?? typed } },
    ],
  })
}

/** A place that the client told us before, in the words they used for it. */
const toldBefore = async (visit: ClientVisit, words: string): Promise<null | Position> => {
  const rows = await ownRows(visit, 'clientLocations', {
    limit: MOST_TOLD,
    select: ['address', 'latitude', 'longitude'],
    sort: '-recordedAt',
    where: { and: [{ clearedAt: { exists: false } }, { latitude: { exists: true } }] },
  })
  const row = rows.find(({ address }) => fold(address ?? '').includes(words))
  return row ? positionOf(row) : null
}

/** A street of the directory, without a number of its own. */
const streetOf = (visit: ClientVisit, typed: string): Promise<null | Position> => {
  const street = (typed.split(',', 1)[0] ?? '').replace(/^[\s\d-]+/, '').trim()
  return street.length < SHORTEST
    ? Promise.resolve(null)
    : middleOf(visit, { address: { contains: street } })
}

/**
 * Where a place in words is: in the middle of what the directory has in that city, under that ZIP
 * code or in that street, or where the client told us before. Nobody else is asked, so that nobody
 * else learns where somebody looks for help; null where none of them knows it.
 */
export const placeTyped = async (visit: ClientVisit, typed: string): Promise<null | Position> => {
  const words = fold(typed).trim()
  return (
    (await cityOrZip(visit, typed)) ??
    (words.length < SHORTEST ? null : await toldBefore(visit, words)) ??
    (await streetOf(visit, typed))
  )
}
