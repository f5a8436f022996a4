import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import type { Payload } from 'payload'

import type { SealedField } from '../contract/collectionLists.js'
import type { ID } from '../core/ids.js'
import { fieldKeys, sealingKey } from './fieldKeys.js'

const VERSION = 'v1'
const ALGORITHM = 'aes-256-gcm'
/** NIST SP 800-38D §8.2.2: a random nonce of 96 bits. §5.2.1.2: the full tag of 128 bits. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Where a sealed text stands. It is authenticated with it: moved anywhere else it does not open.
 */
export type Place = SealedField & { readonly row: ID }

/** Neither collection nor field holds a colon, so no two places are written alike. */
// guard: sealed-to-its-place
const bound = ({ collection, field, row }: Place): Buffer =>
  Buffer.from(`${collection}:${row}:${field}`)

/**
 * Encrypts text with AES-256-GCM under the present key and a fresh nonce: equal texts never look
 * equal.
 * @returns `v1.<key id>.<nonce>.<ciphertext>.<tag>`, the last three base64url.
 */
export const seal = (payload: Payload, place: Place, text: string): string => {
  const { id, key } = sealingKey(payload)
  // guard: fresh-nonce
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(bound(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const parts = [nonce, body, cipher.getAuthTag()].map((part) => part.toString('base64url'))
  return [VERSION, id, ...parts].join('.')
}

/**
 * Opens what `seal` made for the same place, under any key there is; null when it was not, or was
 * changed. Never throws.
 */
export const unseal = (payload: Payload, place: Place, sealed: string): null | string => {
  const [version, keyID, nonce, body, tag, more] = sealed.split('.')
  // guard: key-by-its-id
  const known = fieldKeys(payload).find(({ id }) => id === keyID)
  if (version !== VERSION || !known || !nonce || body === undefined || !tag || more !== undefined) {
    return null
  }
  // guard: unreadable-seal-is-nothing
  try {
    const options = { authTagLength: TAG_BYTES }
    const iv = Buffer.from(nonce, 'base64url')
    const decipher = createDecipheriv(ALGORITHM, known.key, iv, options)
    decipher.setAAD(bound(place))
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    const plain = [decipher.update(Buffer.from(body, 'base64url')), decipher.final()]
    return Buffer.concat(plain).toString()
  } catch {
    return null
  }
}

/** Id of the key that a text is sealed under: stands in `<field>Key` beside it. */
export const keyIDOf = (sealed: string): string => sealed.split('.', 2)[1] ?? ''

/** Whether a stored value is one of ours, damaged or not, as opposed to text somebody typed. */
export const isSealed = (value: string): boolean => /^v1\.[\da-z-]+\./.test(value)
