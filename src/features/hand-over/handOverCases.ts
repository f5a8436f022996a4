import type { Where } from 'payload'

import { presentKeys } from '../../config/presentKeys.js'
import type { Source } from '../../core/source.js'
import { moveRows, type Leaving } from './moveRows.js'

const hasCases = (source: Source): boolean => presentKeys(source, ['cases']).length > 0

const RUNNING: Where = { state: { not_equals: 'closed' } }
const UNFINISHED: Where = { status: { in: ['waiting', 'open', 'submitted'] } }

/**
 * Cases that run and tasks that are to be done go to somebody who looks after the client; where there
 * is nobody they stand on the agency's board without a name.
 */
export const handOverCases = async (source: Source, leaving: Leaving): Promise<void> => {
  if (!hasCases(source)) return
  const moved = { names: 'staff', to: 'successor' } as const
  // guard: cases-handed-over
  await moveRows(source, { ...moved, field: 'owner', key: 'cases', where: [RUNNING] }, leaving)
  await moveRows(
    source,
    { ...moved, field: 'assignee', key: 'caseTasks', where: [UNFINISHED] },
    leaving,
  )
}

/** What they did in cases keeps their name. */
export const keepCaseNames = async (source: Source, leaving: Leaving): Promise<void> => {
  if (!hasCases(source)) return
  const kept = { names: 'staff', to: 'nobody' } as const
  for (const field of ['owner', 'openedBy', 'closedBy'])
    await moveRows(source, { ...kept, field, key: 'cases' }, leaving)
  for (const field of ['assignee', 'completedBy', 'skippedBy'])
    await moveRows(source, { ...kept, field, key: 'caseTasks' }, leaving)
}
