import type { PayloadRequest } from 'payload'

import type { ID } from '../../core/ids.js'
import { isOffered } from '../../core/offered.js'
import { agencyOf } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'

/**
 * The category under which a client files what they send: in use, and one of those that the agency
 * offers. @throws PortalError INVALID_INPUT (400)
 */
export const offeredCategory = async (
  req: PayloadRequest,
  { agency, wanted }: { agency: ID; wanted: ID | null },
): Promise<null | Row<'fileCategories'>> => {
  if (wanted === null) return null
  const [owner, row] = await Promise.all([
    agencyOf(req, agency),
    visibleRow(req, 'fileCategories', wanted),
  ])
  // guard: sent-where-the-agency-files
  const isOurs = isOffered(owner?.fileCategories, wanted)
  if (!row?.active || !isOurs)
    throw new PortalError('INVALID_INPUT', {
      problems: [{ code: 'NOT_A_CHOICE', field: 'category' }],
    })
  return row
}
