import type { PayloadRequest } from 'payload'

import { keyUse, type KeyUse } from '../../../crypto/reseal.js'
import { PortalError } from '../../../errors/PortalError.js'
import { requireStaff } from '../../../actions/caller.js'

export type EncryptionStatus = {
  /** Every key that opens, the one that seals marked. */
  keys: KeyUse[]
  /** Rows that wait to be sealed under the present key; an old key at 0 rows can be removed. */
  remaining: number
  /** Rows under keys that are no longer in the options: they do not open. */
  unknown: number
}

/** How far a change of encryption keys is, for super users of the installation. @throws 401, 403 */
export const encryptionStatus = async (req: PayloadRequest): Promise<EncryptionStatus> => {
  if (requireStaff(req).superUser !== 'installation') throw new PortalError('FORBIDDEN')
  const { keys, unknown } = await keyUse(req)
  const remaining = keys.reduce((sum, { rows, seals }) => (seals ? sum : sum + rows), 0)
  return { keys, remaining, unknown }
}
