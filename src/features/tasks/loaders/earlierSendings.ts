import { listRows } from '../../../data/store.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'

/**
 * When the client sent answers that they have changed since, of tasks of theirs. What stood there is
 * kept for staff to compare, so it is read past the client's rules, and nothing but the moments is
 * told.
 */
export const earlierSendings = async (
  { req }: ClientVisit,
  tasks: readonly string[],
): Promise<Map<string, string[]>> => {
  if (tasks.length === 0) return new Map()
  const rows = await listRows(
    req,
    'caseTasks',
    { id: { in: [...tasks] } },
    { limit: tasks.length, select: { earlier: true } },
  )
  return new Map(
    rows.map(({ earlier, id }) => [
      id,
      (earlier ?? [])
        .filter(({ submittedBy }) => submittedBy === 'client')
        .map(({ submittedAt }) => submittedAt),
    ]),
  )
}
