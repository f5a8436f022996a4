import { toID } from '../../../core/ids.js'
import { findRowByID } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'
import { coverCase } from '../casePrivacy.js'

/** What stands in a case is for whom the case is, as it stands now. */
export const followCasePrivacy = defineEffect({
  kind: 'follow-case-privacy',
  settle: async (source, { case: id }) => {
    const row = await findRowByID(source, 'cases', id)
    const client = toID(row?.client)
    if (row && client !== null) await coverCase(source, { client, id: row.id }, row.private)
  },
})
