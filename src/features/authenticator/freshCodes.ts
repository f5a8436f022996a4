import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import { isoIn, MINUTE } from '../../core/clock.js'
import type { RequestSource } from '../../core/source.js'
import { keyedHash, tokenDigest } from '../../crypto/keys.js'
import { keyIDOf, seal, unseal, type Place } from '../../crypto/sealed.js'
import type { Row } from '../../data/rows.js'
import { deleteRows, findRow, insertRow } from '../../data/store.js'

type Account = Pick<Row<'portalAccounts'>, 'credentialVersion' | 'id'>

/** Long enough to write ten codes down, and for a page that did not arrive to be loaded again. */
const LIFETIME = 10 * MINUTE

/** Found by the account at its present credentials: signing out everywhere ends it too. */
const nameOf = ({ payload }: RequestSource, { credentialVersion, id }: Account): string =>
  tokenDigest(keyedHash(payload, 'recovery-codes', id, credentialVersion).toString('base64url'))

const placeOf = (row: string): Place => ({ collection: 'portalDrafts', field: 'sealed', row })

/**
 * Keeps new recovery codes, encrypted, for the page that shows them after the form was sent.
 * Nothing of them stands in a URL.
 */
export const keepFreshCodes = async (
  req: PayloadRequest,
  account: Account,
  codes: readonly string[],
): Promise<void> => {
  const tokenHash = nameOf(req, account)
  await deleteRows(req, 'portalDrafts', { tokenHash: { equals: tokenHash } })
  const id = randomUUID()
  const sealed = seal(req.payload, placeOf(id), codes.join(' '))
  await insertRow(req, 'portalDrafts', {
    account: account.id,
    expiresAt: isoIn(getContext(req.payload).options.clock(), LIFETIME),
    id,
    sealed,
    sealedKey: keyIDOf(sealed),
    tokenHash,
  })
}

/** Recovery codes made some minutes ago, for the account they belong to; otherwise none. */
export const readFreshCodes = async (
  source: RequestSource,
  account: Account,
): Promise<string[]> => {
  const kept = await findRow(source, 'portalDrafts', {
    and: [
      { tokenHash: { equals: nameOf(source, account) } },
      { expiresAt: { greater_than: getContext(source.payload).options.clock().toISOString() } },
    ],
  })
  const text = kept && unseal(source.payload, placeOf(kept.id), kept.sealed)
  return text ? text.split(' ') : []
}
