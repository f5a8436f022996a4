import type { Where } from 'payload'

import { DASHBOARD_ROWS } from '../../../contract/dashboardBoxes.js'
import { parseDay, storedDay } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import { visibleRows } from '../../../data/store.js'
import type { LoadBox } from '../desk.js'

/**
 * The staff user's own tasks of running cases that wait for them: to be done, to be reviewed, and those
 * that a client has let pass. What is late comes first; what has no day is read on its own and comes
 * last, because databases do not agree where it belongs.
 */
export const ownTasks: LoadBox = async ({ actor, req, today }) => {
  const waits: Where[] = [
    { assignee: { equals: actor.id } },
    { caseState: { equals: 'open' } },
    { status: { in: ['open', 'submitted'] } },
    {
      or: [
        { clientTask: { equals: false } },
        { status: { equals: 'submitted' } },
        { dueDate: { less_than: storedDay(today) } },
      ],
    },
  ]
  const read = (withDay: boolean, sort: string) =>
    visibleRows(
      req,
      'caseTasks',
      { and: [...waits, { dueDate: { exists: withDay } }] },
      { limit: DASHBOARD_ROWS + 1, sort },
    )
  const [dated, others] = await Promise.all([read(true, 'dueDate'), read(false, 'openedAt')])
  return [...dated, ...others]
    .slice(0, DASHBOARD_ROWS + 1)
    .map(({ case: of, client, dueDate, id, name, status }) => ({
      case: toID(of) ?? '',
      client: toID(client),
      day: parseDay(dueDate),
      id,
      text: name,
      toReview: status === 'submitted',
    }))
}
