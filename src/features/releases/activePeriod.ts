import { getContext } from '../../config/context.js'
import { addDays, dayIn, endOfDayIn, parseDay, startOfDayIn, type Day } from '../../core/day.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { agencyOf } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { changeRow, findFields, listRows } from '../../data/store.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { inForceOn } from './inForce.js'

const FOREVER = '9999-12-31T00:00:00.000Z'
/** In force at one time: with more, those that start last wait for the others to end. */
const MAX_RELEASES = 100
const BATCH = 200

/**
 * Copies the period in which a client has an active release onto the client's own row, where the
 * sharing rule `'roi'` reads it with one lookup instead of a search through all releases. Days of
 * releases become moments there, counted where the agency is that owns the record: from the start of
 * the first day to the end of the last.
 */
export const noteActivePeriod = async (source: Source, client: ID): Promise<void> => {
  const record = await findFields(source, 'clients', { id: { equals: client } }, ['agency'])
  const agency = toID(record?.agency)
  const timeZone = agency === null ? null : (await agencyOf(source, agency))?.timeZone
  const today = dayIn(timeZone, getContext(source.payload).options.clock())
  const releases = await listRows(
    source,
    'releasesOfInformation',
    { and: [{ client: { equals: client } }, ...inForceOn(today)] },
    { limit: MAX_RELEASES, sort: 'startDate' },
  )
  const period = activePeriod(releases)
  await changeRow(
    source,
    'clients',
    { id: { equals: client } },
    {
      roiActiveFrom: period && startOfDayIn(timeZone, period.from).toISOString(),
      roiActiveUntil:
        period && (period.until ? endOfDayIn(timeZone, period.until).toISOString() : FOREVER),
    },
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

/** Days, the last one of them included; without an end where there is none. */
type Period = { from: Day; until: Day | null }

/**
 * The first period of those in force, joined with those that follow it without a gap. A gap closes
 * sharing again.
 */
const activePeriod = (releases: Row<'releasesOfInformation'>[]): null | Period =>
  releases
    .flatMap(({ endDate, startDate }): Period[] => {
      const from = parseDay(startDate)
      return from === null ? [] : [{ from, until: parseDay(endDate) }]
    })
    .sort((a, b) => a.from.localeCompare(b.from))
    .reduce<null | Period>((period, next) => {
      if (!period?.until) return period ?? next
      // guard: gap-ends-period
      if (next.from > addDays(period.until, 1)) return period
      const isLonger = next.until === null || next.until > period.until
      return { from: period.from, until: isLonger ? next.until : period.until }
    }, null)
