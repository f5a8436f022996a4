import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import { addDays, dayIn, hasBegun, parseDay, storedDay } from '../../core/day.js'
import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { agencyOf } from '../../data/agencyOf.js'
import { changeRows } from '../../data/changeRows.js'
import type { Row } from '../../data/rows.js'
import { countRows, listRows } from '../../data/store.js'
import { dayBegins, lastsTo } from './inForce.js'

type Release = Row<'releasesOfInformation'>

/** When it was said: signed, or else written down. */
const said = (moment: Where[string]): Where => ({
  or: [{ signedAt: moment }, { and: [{ signedAt: { exists: false } }, { createdAt: moment }] }],
})
const momentOf = ({ createdAt, signedAt }: Release): string => signedAt ?? createdAt

const STANDING: Where[] = [{ permission: { equals: 'yes' } }, { revokedAt: { exists: false } }]

/**
 * The client's other releases. One speaks for every agency, or for its own with `roi.scope: 'agency'`,
 * as where it is asked whether one is active.
 */
const others = (source: Source, { agency, client, id }: Release): Where[] => {
  const { roi } = getContext(source.payload).options
  const scope: Where[] = roi.scope === 'agency' ? [{ agency: { equals: toID(agency) } }] : []
  return [{ client: { equals: toID(client) } }, { id: { not_equals: id } }, ...scope]
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
    // What was said at one moment counts as before
    const before = said({ less_than_equal: momentOf(later) })
    const those: Where = { and: [...others(source, later), ...STANDING, before, ...where] }
    const count = await countRows(source, 'releasesOfInformation', those)
    if (count === 0) continue
    await changeRows(source, 'releasesOfInformation', those, { ...change, updatedAt })
    ended += count
  }
  return ended
}

/** What was said after a "Yes" and ends it: the "No" that starts first, else a "Yes" taken back. */
const endedBy = async (source: Source, release: Release): Promise<Release | undefined> => {
  const after = [...others(source, release), said({ greater_than: momentOf(release) })]
  const first = async (what: Where[], sort: string) =>
    (
      await listRows(
        source,
        'releasesOfInformation',
        { and: [...after, ...what] },
        { limit: 1, sort },
      )
    )[0]
  return (
    (await first(
      [{ permission: { equals: 'no' } }, { revokedAt: { exists: false } }],
      'startDate',
    )) ??
    (await first([{ permission: { equals: 'yes' } }, { revokedAt: { exists: true } }], 'revokedAt'))
  )
}

/**
 * A "Yes" that is written down only after what ended it, as one from paper, ends at once: see
 * `endOlder`.
 * @returns what that changes of it
 */
export const endOutdated = async (source: Source, release: Release): Promise<Partial<Release>> => {
  if (release.permission !== 'yes' || release.revokedAt) return {}
  const later = await endedBy(source, release)
  if (!later) return {}
  const updatedAt = getContext(source.payload).options.clock().toISOString()
  for (const { change, where } of await endingsOf(source, later)) {
    const those: Where = { and: [{ id: { equals: release.id } }, ...STANDING, ...where] }
    if ((await countRows(source, 'releasesOfInformation', those)) === 0) continue
    const written = { ...change, updatedAt }
    await changeRows(source, 'releasesOfInformation', those, written)
    return written
  }
  return {}
}
