import type { HTTPCall } from '../../actions/defineAction.js'
import { token } from '../../actions/schemas.js'
import { toID } from '../../core/ids.js'
import { tokenDigest } from '../../crypto/keys.js'
import { findRow } from '../../data/store.js'
import { handOverToCode } from '../sign-in/index.js'

/** Who registered by a form goes on to the code; the link says who that is. */
export const leadsAfterRegistration = async (
  _: unknown,
  { body, req }: HTTPCall,
): Promise<string> => {
  const tokenHash = tokenDigest(token.parse(body.fields.token))
  const connection = await findRow(req, 'portalConnections', { tokenHash: { equals: tokenHash } })
  return handOverToCode(req, toID(connection?.account), { notice: 'registered' })
}
