import { DASHBOARD_ROWS } from '../../../contract/dashboardBoxes.js'
import { addDays, startOfDayIn } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import { visibleRows } from '../../../data/store.js'
import type { LoadBox } from '../desk.js'

/** The staff user's own appointments of this day, where the agency is, but those that are over. */
export const today: LoadBox = async ({ actor, now, req, timeZone, today: day }) => {
  const rows = await visibleRows(
    req,
    'appointments',
    {
      and: [
        { staff: { equals: actor.id } },
        { startsAt: { greater_than_equal: startOfDayIn(timeZone, day).toISOString() } },
        { startsAt: { less_than: startOfDayIn(timeZone, addDays(day, 1)).toISOString() } },
        { endsAt: { greater_than: now.toISOString() } },
        { status: { equals: 'booked' } },
      ],
    },
    { limit: DASHBOARD_ROWS + 1, sort: 'startsAt' },
  )
  return rows.map(({ client, id, place, startsAt }) => ({
    at: startsAt,
    client: toID(client),
    id,
    text: place,
  }))
}
