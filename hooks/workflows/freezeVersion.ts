import type { CollectionAfterChangeHook } from 'payload'

import type { Row } from '../../src/data/rows.js'
import { freezeWorkflow } from '../../src/features/workflows/index.js'

/** Each change that is saved leaves a version with all that it says. */
export const freezeVersion: CollectionAfterChangeHook<Row<'workflows'>> = async ({ doc, req }) => {
  const { number } = await freezeWorkflow(req, doc)
  return { ...doc, version: number }
}
