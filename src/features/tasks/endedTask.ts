import type { PayloadRequest } from 'payload'

import type { ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { requireOwnTask } from '../cases/index.js'

type EndedTask = { record: Row<'clients'>; sentAt: string; task: Row<'caseTasks'> }

/**
 * A task of the staff user's own agency that is done, with answers, and the record of its client as
 * the caller may see it.
 * @throws PortalError 401, 404, 403, 409 ANSWER_NOT_ACCEPTED
 */
export const requireEndedTask = async (req: PayloadRequest, id: ID): Promise<EndedTask> => {
  const { client, task } = await requireOwnTask(req, id)
  const record = await visibleRow(req, 'clients', client)
  if (!record) throw new PortalError('NOT_FOUND')
  const { status, submittedAt } = task
  // guard: task-answers-once-done
  if (status !== 'done') throw new PortalError('ANSWER_NOT_ACCEPTED')
  if (!submittedAt) throw new PortalError('NOT_FOUND')
  return { record, sentAt: submittedAt, task }
}
