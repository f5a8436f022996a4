import type { Where } from 'payload'

import { DASHBOARD_ROWS } from '../../../contract/dashboardBoxes.js'
import { DAY, isoIn } from '../../../core/clock.js'
import { addDays, dayIn } from '../../../core/day.js'
import { listRows, readableWhere } from '../../../data/store.js'
import type { LoadBox } from '../desk.js'

/** How long before its end a release is told of. */
const ENDS_WITHIN = 30 * DAY

/**
 * Clients of the agency whose release of information ends soon with no other after it, by the period
 * that stands on their own row (`src/features/releases/activePeriod.ts`). A new one may be asked for
 * some days before (`roi.renewalWindowDays`).
 */
export const releases: LoadBox = async ({ actor, now, req, settings, timeZone, today }) => {
  const readable = await readableWhere(req, 'clients')
  if (!readable) return []
  const ofAgency: Where[] = actor.agency === null ? [] : [{ agency: { equals: actor.agency } }]
  const rows = await listRows(
    req,
    'clients',
    {
      and: [
        ...ofAgency,
        { roiActiveUntil: { greater_than: now.toISOString() } },
        { roiActiveUntil: { less_than_equal: isoIn(now, ENDS_WITHIN) } },
        readable,
      ],
    },
    { limit: DASHBOARD_ROWS + 1, select: { roiActiveUntil: true }, sort: 'roiActiveUntil' },
  )
  return rows.map(({ id, roiActiveUntil }) => {
    // The end of the last day is the beginning of the next one
    const day = dayIn(timeZone, new Date(Date.parse(roiActiveUntil ?? '') - 1))
    const from = addDays(day, -settings.roi.renewalWindowDays)
    return { client: id, day, id, ...(from > today ? { from } : {}) }
  })
}
