import { createHash, createHmac, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'

import type { Payload } from 'payload'

/** What a derived key is for. Keys of different purposes never meet. */
export type KeyPurpose =
  | 'email-change'
  | 'audit'
  | 'calendar-feed'
  | 'device-cookie'
  | 'draft'
  | 'field'
  | 'delivery'
  | 'invitation'
  | 'invitation-sheet'
  | 'known-browser'
  | 'one-time-code'
  | 'passkey-challenge'
  | 'passkey-owner'
  | 'passkey-password'
  | 'password-reset'
  | 'rate-limit'
  | 'recovery'
  | 'recovery-codes'
  | 'ssn-match'
  | 'text-number'

const cache = new WeakMap<Payload, Map<KeyPurpose, Buffer>>()

/** HKDF-SHA256 (RFC 5869) of a secret, for one purpose. */
export const deriveKey = (secret: KeyObject | string, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'payload-client-portal', purpose, 32))

/**
 * 32-byte key for a purpose, derived from the installation's secret (HKDF-SHA256, RFC 5869). The
 * secret stays outside the database, so a dump alone reveals no token or code.
 */
export const purposeKey = (payload: Payload, purpose: KeyPurpose): Buffer => {
  const keys = cache.get(payload) ?? new Map<KeyPurpose, Buffer>()
  cache.set(payload, keys)
  const known = keys.get(purpose)
  if (known) return known
  const key = deriveKey(payload.secret, purpose)
  keys.set(purpose, key)
  return key
}

/**
 * HMAC-SHA256 of the parts. Parts are length-prefixed, so that ('ab','c') differs from ('a','bc').
 */
export const hashParts = (key: Buffer, ...parts: readonly (number | string)[]): Buffer => {
  const hmac = createHmac('sha256', key)
  for (const part of parts) {
    const text = String(part)
    hmac.update(`${Buffer.byteLength(text)}:${text}`)
  }
  return hmac.digest()
}

/** HMAC-SHA256 of the parts under a purpose's key. */
export const keyedHash = (
  payload: Payload,
  purpose: KeyPurpose,
  ...parts: readonly (number | string)[]
): Buffer => hashParts(purposeKey(payload, purpose), ...parts)

/** 256 random bits as URL-safe text: session, challenge, device and draft tokens. */
export const randomToken = (): string => randomBytes(32).toString('base64url')

/**
 * How a token is stored: it has 256 bits, so a plain digest cannot be searched (ASVS 5.0 6.5.2).
 */
// guard: tokens-stored-as-digests
export const tokenDigest = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
