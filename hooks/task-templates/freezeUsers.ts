import type { CollectionAfterChangeHook } from 'payload'

import type { Row } from '../../src/data/rows.js'
import { freezeUsersOf } from '../../src/features/workflows/index.js'

/** A task that was changed is another one for the cases to come, in each workflow that uses it. */
export const freezeUsers: CollectionAfterChangeHook<Row<'taskTemplates'>> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation === 'update') await freezeUsersOf(req, doc.id)
  return doc
}
