import type { Payload } from 'payload'

import type { ID } from '../core/ids.js'
import { keyedHash } from './keys.js'
import { seal, unseal, type Place } from './sealed.js'

const place = (row: ID): Place => ({ collection: 'clients', field: 'ssn', row })

/** Encrypts a Social Security number for one client's row. */
export const sealSSN = (payload: Payload, client: ID, plain: string): string =>
  seal(payload, place(client), plain)

/** The number, or null when it is not this row's. */
export const openSSN = (payload: Payload, client: ID, sealed: string): null | string =>
  unseal(payload, place(client), sealed)

/** One digit nine times stands for no number, though forms are filled in with it. */
const MADE_UP = /^(\d)\1{8}$/

/**
 * By what two records with the same number are recognised: HMAC-SHA256 under a key of the
 * installation, because a plain digest of nine digits is guessed in a second. Null for a number that
 * is not known whole, which is many people's.
 * @param plain nine characters, unknown digits as X (`parseSSN`)
 */
export const ssnDigest = (payload: Payload, plain: string): null | string =>
  /^\d{9}$/.test(plain) && !MADE_UP.test(plain)
    ? keyedHash(payload, 'ssn-match', plain).toString('base64url')
    : null

/** The same of the number as it is kept. */
export const digestOfSealed = (payload: Payload, client: ID, sealed: string): null | string => {
  const plain = openSSN(payload, client, sealed)
  return plain === null ? null : ssnDigest(payload, plain)
}
