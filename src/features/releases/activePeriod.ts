import { getContext } from '../../config/context.js'
import { DAY, isoIn } from '../../core/clock.js'
import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { changeRow, listRows } from '../../data/store.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'

const FOREVER = '9999-12-31T00:00:00.000Z'
const MAX_RELEASES = 100
const BATCH = 200

/**
 * Copies the period in which a client has an active release onto the client's own row, where the
 * sharing rule `'roi'` reads it with one lookup instead of a search through all releases.
 */
export const noteActivePeriod = async (source: Source, client: ID): Promise<void> => {
  const releases = await listRows(
    source,
    'releasesOfInformation',
    { and: [{ client: { equals: client } }, { permission: { equals: 'yes' } }] },
    { limit: MAX_RELEASES, sort: '-startDate' },
  )
  const period = activePeriod(releases, getContext(source.payload).options.clock().toISOString())
  await changeRow(
    source,
    'clients',
    { id: { equals: client } },
    { roiActiveFrom: period?.from ?? null, roiActiveUntil: period?.until ?? null },
  )
}

/**
 * Moves clients whose period is over on to the next one: a row holds one period, and after a gap
 * nobody saves a release. A late round shares later, never longer.
 */
export const moveActivePeriods = defineSweepStep({
  name: 'move releases to their next period',
  run: async (source) => {
    const now = getContext(source.payload).options.clock().toISOString()
    const over = await listRows(
      source,
      'clients',
      { roiActiveUntil: { less_than_equal: now } },
      { limit: BATCH },
    )
    for (const { id } of over) await noteActivePeriod(source, id)
  },
})

type Period = { from: string; until: string }

/**
 * The first period that has not ended, joined with those that follow it without a gap. A gap closes
 * sharing again.
 */
// guard: revoked-releases-left-out
const activePeriod = (releases: Row<'releasesOfInformation'>[], now: string): null | Period =>
  releases
    .filter(({ revokedAt }) => !revokedAt)
    .map(({ endDate, startDate }) => ({
      from: startDate,
      until: endDate ? isoIn(new Date(endDate), DAY) : FOREVER,
    }))
    .filter(({ until }) => until > now)
    .sort((a, b) => a.from.localeCompare(b.from))
    .reduce<null | Period>((period, next) => {
      if (!period) return next
      // guard: gap-ends-period
      if (next.from > period.until) return period
      return { from: period.from, until: next.until > period.until ? next.until : period.until }
    }, null)
