import { changeRows } from '../../../data/changeRows.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** Says of records of an answer that the client has sent others instead. */
export const replaceAnswer = defineEffect({
  kind: 'replace-answer',
  settle: (source, { at, kept, replaced }) =>
    changeRows(
      source,
      kept,
      { and: [{ id: { in: replaced } }, { replacedAt: { exists: false } }] },
      { replacedAt: at },
    ),
})
