import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import { addDays, dayIn, hasBegun, parseDay, storedDay } from '../../core/day.js'
import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { agencyOf } from '../../data/agencyOf.js'
import { changeRows } from '../../data/changeRows.js'
import type { Row } from '../../data/rows.js'
import { countRows } from '../../data/store.js'
import { dayBegins, lastsTo } from './inForce.js'

type Release = Row<'releasesOfInformation'>

/** When it was said: signed, or else written down. What was said at one moment counts as before. */
const saidBy = ({ createdAt, signedAt }: Release): Where => {
  const moment = { less_than_equal: signedAt ?? createdAt }
  return {
    or: [{ signedAt: moment }, { and: [{ signedAt: { exists: false } }, { createdAt: moment }] }],
  }
}

/**
 * Every "Yes" that was said before and stands. A release speaks for every agency, or for its own
 * with `roi.scope: 'agency'`, as where it is asked whether one is active.
 */
const standing = (source: Source, later: Release): Where[] => {
  const { roi } = getContext(source.payload).options
  const scope: Where[] = roi.scope === 'agency' ? [{ agency: { equals: toID(later.agency) } }] : []
  return [
    { client: { equals: toID(later.client) } },
    { id: { not_equals: later.id } },
    { permission: { equals: 'yes' } },
    { revokedAt: { exists: false } },
    ...scope,
    saidBy(later),
  ]
}

type Ending = { change: Partial<Release>; where: Where[] }

/** What a "No" brings: from its first day on nothing lasts that was said before. */
const endingsOfRefusal = async (source: Source, refusal: Release): Promise<Ending[]> => {
  const { clock } = getContext(source.payload).options
  const start = parseDay(refusal.startDate)
  if (start === null) return []
  const agency = toID(refusal.agency)
  const zone = agency === null ? null : (await agencyOf(source, agency))?.timeZone
  const now = clock()
  const revoked = { revokedAt: now.toISOString() }
  const where = [lastsTo(start)]
  if (hasBegun(refusal.startDate, dayIn(zone, now))) return [{ change: revoked, where }]
  const begins = dayBegins(start)
  return [
    {
      change: { endDate: storedDay(addDays(start, -1)) },
      where: [...where, { startDate: { less_than: begins } }],
    },
    // Never begins: it would start when nothing lasts any more
    { change: revoked, where: [...where, { startDate: { greater_than_equal: begins } }] },
  ]
}

const endingsOf = (source: Source, later: Release): Ending[] | Promise<Ending[]> => {
  const { permission, revokedAt } = later
  if (permission === 'no') return revokedAt ? [] : endingsOfRefusal(source, later)
  // Older ones do not come back because the last one was taken back
  return revokedAt ? [{ change: { revokedAt }, where: [] }] : []
}

/**
 * A "No" ends every "Yes" that was said before it, whichever day that starts on: from this moment,
 * or with the day before where the "No" starts later. Who takes a "Yes" back takes back what they
 * had said before it. What was said afterwards stays.
 * @returns how many it ended
 */
export const endOlder = async (source: Source, later: Release): Promise<number> => {
  const updatedAt = getContext(source.payload).options.clock().toISOString()
  let ended = 0
  for (const { change, where } of await endingsOf(source, later)) {
    const those: Where = { and: [...standing(source, later), ...where] }
    const count = await countRows(source, 'releasesOfInformation', those)
    if (count === 0) continue
    await changeRows(source, 'releasesOfInformation', those, { ...change, updatedAt })
    ended += count
  }
  return ended
}
