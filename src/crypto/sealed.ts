import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import type { Payload } from 'payload'

import { purposeKey, type KeyPurpose } from './keys.js'

const VERSION = 'v1'
const KEY_ID = 'main'

/**
 * Encrypts text with AES-256-GCM under a fresh 96-bit nonce. `bound` names the place (collection, row, field) and is
 * authenticated: the same ciphertext moved to another row does not open.
 * @returns `v1.<key id>.<nonce>.<ciphertext>.<tag>`, each part base64url.
 */
export const seal = (
  payload: Payload,
  purpose: KeyPurpose,
  text: string,
  bound: string,
): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', purposeKey(payload, purpose), nonce)
  cipher.setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const parts = [nonce, body, cipher.getAuthTag()].map((part) => part.toString('base64url'))
  return [VERSION, KEY_ID, ...parts].join('.')
}

/** Opens what `seal` made for the same place; null when it was not, or was changed. */
export const unseal = (
  payload: Payload,
  purpose: KeyPurpose,
  sealed: string,
  bound: string,
): null | string => {
  const [version, keyID, nonce, body, tag] = sealed.split('.')
  if (version !== VERSION || keyID !== KEY_ID || !nonce || body === undefined || !tag) return null
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      purposeKey(payload, purpose),
      Buffer.from(nonce, 'base64url'),
    )
    decipher.setAAD(Buffer.from(bound))
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([
      decipher.update(Buffer.from(body, 'base64url')),
      decipher.final(),
    ]).toString()
  } catch {
    return null
  }
}

/** Whether a stored value is one of ours, as opposed to text somebody typed. */
export const isSealed = (value: string): boolean => value.startsWith(`${VERSION}.${KEY_ID}.`)
