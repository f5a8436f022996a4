import type { PayloadRequest } from 'payload'

import type { ID } from '../../core/ids.js'
import { staffIDOf } from '../../data/staffID.js'
import { PortalError } from '../../errors/PortalError.js'
import { canLookAfter, listStaff } from '../care-team/index.js'

/**
 * A staff user who can have a case or a task: of the agency, with client management.
 * @returns the id as it is stored
 * @throws PortalError INVALID_INPUT (400); of another agency or not there at all is the same answer
 */
export const requireHolder = async (
  req: PayloadRequest,
  { agency, field, to }: { agency: ID; field: string; to: ID },
): Promise<ID> => {
  const id = staffIDOf(req.payload, String(to))
  const [staff] = id === null ? [] : await listStaff(req, [id])
  // guard: cases-held-within-agency
  if (!staff || !canLookAfter(staff, agency))
    throw new PortalError('INVALID_INPUT', { field, values: { detail: field } })
  return staff.id
}
