import { parseDay, storedDay } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import type { LoadBox } from '../desk.js'
import { lookedAfter } from '../lookedAfter.js'

/** Requests that were due before today and have no answer. Those that wait longest first. */
export const overdue: LoadBox = async (desk) => {
  const rows = await lookedAfter(desk, 'portalRequests', {
    by: 'requestedBy',
    sort: 'dueDate',
    where: {
      and: [{ status: { equals: 'pending' } }, { dueDate: { less_than: storedDay(desk.today) } }],
    },
  })
  return rows.map(({ cannotReason, client, dueDate, id, name, type }) => ({
    cannot: Boolean(cannotReason),
    client: toID(client),
    day: parseDay(dueDate),
    id,
    text: name,
    type,
  }))
}
