import { getContext } from '../../config/context.js'
import { addDays, dayIn, hasBegun, parseDay, storedDay } from '../../core/day.js'
import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { agencyOf } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { changeRow, listRows } from '../../data/store.js'

type Release = Row<'releasesOfInformation'>

const MAX_RELEASES = 100

/** Started before, or on the same day and written first. */
const isOlder = (one: Release, than: Release): boolean => {
  const [day, other] = [parseDay(one.startDate) ?? '', parseDay(than.startDate) ?? '']
  return day < other || (day === other && one.createdAt < than.createdAt)
}

/**
 * A "No" ends what was said "Yes" to before: from this moment, or with the day before it where it
 * starts later. It speaks for every agency, or for its own with `roi.scope: 'agency'`.
 * @returns how many it ended
 */
export const endOlder = async (source: Source, refusal: Release): Promise<number> => {
  if (refusal.permission !== 'no' || refusal.revokedAt) return 0
  const { clock, roi } = getContext(source.payload).options
  const [client, agency] = [toID(refusal.client), toID(refusal.agency)]
  const given = await listRows(
    source,
    'releasesOfInformation',
    {
      and: [
        { client: { equals: client } },
        { permission: { equals: 'yes' } },
        ...(roi.scope === 'agency' ? [{ agency: { equals: agency } }] : []),
      ],
    },
    { limit: MAX_RELEASES, sort: '-startDate' },
  )
  const zone = agency === null ? null : (await agencyOf(source, agency))?.timeZone
  const begun = hasBegun(refusal.startDate, dayIn(zone, clock()))
  const start = parseDay(refusal.startDate)
  const last = start === null ? null : storedDay(addDays(start, -1))
  let ended = 0
  for (const release of given) {
    if (release.revokedAt || !isOlder(release, refusal)) continue
    const over = last === null || Boolean(release.endDate && release.endDate <= last)
    if (over) continue
    const change = begun ? { revokedAt: clock().toISOString() } : { endDate: last }
    await changeRow(source, 'releasesOfInformation', { id: { equals: release.id } }, change)
    ended += 1
  }
  return ended
}
