import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { sameID, toID } from '../../src/core/ids.js'
import type { Row } from '../../src/data/rows.js'
import { visibleRow } from '../../src/data/store.js'
import { PortalError } from '../../src/errors/PortalError.js'

type Document = { agency?: unknown; client?: unknown; private?: unknown; task?: unknown }

/** The task, where the staff user may do something about it and it is about the same client. */
const taskFor = async (
  req: PayloadRequest,
  { client, task }: Document,
): Promise<null | Row<'caseTasks'>> => {
  const actor = getActor(req)
  const id = toID(task)
  if (actor.kind !== 'staff' || id === null) return null
  const row = await visibleRow(req, 'caseTasks', id)
  const isOwn = actor.superUser === 'installation' || sameID(actor.agency, row?.agency)
  return row && isOwn && sameID(row.client, client) ? row : null
}

/**
 * What staff file for a task of a case is its agency's, and private where the task is. Which task it
 * was stays as it is: afterwards nobody writes it.
 * @throws PortalError INVALID_INPUT (400) where it is no task of that client that they work on
 */
export const fileForTask: CollectionBeforeValidateHook = async ({ data = {}, operation, req }) => {
  const { task }: Document = data
  if (operation !== 'create' || !task || getActor(req).kind !== 'staff') return data
  const row = await taskFor(req, data)
  // guard: files-for-own-tasks
  if (!row) throw new PortalError('INVALID_INPUT', { field: 'task' })
  return { ...data, agency: toID(row.agency), private: row.private || data.private === true }
}
