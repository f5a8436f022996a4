import type { PayloadRequest } from 'payload'

import type { Row } from '../../data/rows.js'
import { findRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import type { PortalSession } from '../../identity/session.js'

/** One of the client's own passkeys. @throws PortalError NOT_FOUND (404) for anybody else's */
export const ownPasskey = async (
  req: PayloadRequest,
  { account }: PortalSession,
  id: string,
): Promise<Row<'portalPasskeys'>> => {
  const passkey = await findRow(req, 'portalPasskeys', {
    and: [
      { id: { equals: id } },
      // guard: own-passkey-alone
      { account: { equals: account.id } },
    ],
  })
  if (!passkey) throw new PortalError('NOT_FOUND')
  return passkey
}
