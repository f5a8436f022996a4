import { changeRows } from '../../../data/changeRows.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** Marks the files that a merged one was made of; those of another one stay with that. */
export const markMerged = defineEffect({
  kind: 'mark-merged',
  settle: (source, { documents, into }) =>
    changeRows(
      source,
      'clientDocuments',
      { and: [{ id: { in: documents } }, { mergedInto: { exists: false } }] },
      { mergedInto: into },
    ),
})
