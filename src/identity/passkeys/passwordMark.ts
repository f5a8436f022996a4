import type { Payload } from 'payload'

import { keyedHash } from '../../crypto/keys.js'
import type { Row } from '../../data/rows.js'

/**
 * The password beside which a passkey was made or last used, without telling it: a passkey signs in
 * alone only while it is the same. Whoever made one with a stolen password has lost it with that, by
 * whichever way the owner came to a new one. Null for an account without a password.
 */
export const passwordMark = (
  payload: Payload,
  { id, passwordHash }: Pick<Row<'portalAccounts'>, 'id' | 'passwordHash'>,
): null | string =>
  passwordHash
    ? keyedHash(payload, 'passkey-password', id, passwordHash).toString('base64url')
    : null
