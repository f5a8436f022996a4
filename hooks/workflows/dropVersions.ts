import type { CollectionBeforeDeleteHook } from 'payload'

import { deleteRows } from '../../src/data/store.js'

/** With a workflow that no case stands on (else it is in use) its versions go. */
export const dropVersions: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await deleteRows(req, 'workflowVersions', { workflow: { equals: id } })
}
