import type { Payload } from 'payload'

import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { keyedHash } from '../../crypto/keys.js'
import type { Row } from '../../data/rows.js'
import { countRows, deleteRows, listRows } from '../../data/store.js'

/** More phones, computers and keys is no person's. */
export const MAX_PASSKEYS = 10

const ofAccount = (account: ID) => ({ account: { equals: account } })

/** The passkeys of an account, oldest first. */
export const passkeysOf = (source: Source, account: ID): Promise<Row<'portalPasskeys'>[]> =>
  listRows(source, 'portalPasskeys', ofAccount(account), {
    limit: 2 * MAX_PASSKEYS,
    sort: 'createdAt',
  })

export const countPasskeys = (source: Source, account: ID): Promise<number> =>
  countRows(source, 'portalPasskeys', ofAccount(account))

/** Takes every passkey of an account away. */
export const forgetPasskeysOf = (source: Source, account: ID): Promise<void> =>
  deleteRows(source, 'portalPasskeys', ofAccount(account))

/** By what a passkey knows whose it is: always the same for an account, and telling nobody which. */
export const passkeyHandle = (payload: Payload, account: ID): Buffer =>
  keyedHash(payload, 'passkey-owner', account)
