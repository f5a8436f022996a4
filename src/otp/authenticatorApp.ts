import { randomBytes } from 'node:crypto'

import speakeasy from 'speakeasy'

import { toBase32 } from '../core/base32.js'
import { SECOND } from '../core/clock.js'

/** Length of a time step (RFC 6238 §5.2 recommends 30 seconds). */
const STEP = 30
/**
 * Steps before and after the present one that are taken too: clocks of phones are a little off (RFC
 * 6238 §5.2: at most one).
 */
const WINDOW = 1
/** 160 bits, what RFC 4226 §4 recommends. */
const KEY_BYTES = 20

/** A new key for an authenticator app, as base32: the form that apps take. */
export const newAppKey = (): string => toBase32(randomBytes(KEY_BYTES))

/**
 * SHA-1, six digits and 30 seconds: the only numbers that every app knows. HMAC-SHA-1 is not
 * weakened by SHA-1's collisions.
 */
const common = (key: string) =>
  ({ algorithm: 'sha1', digits: 6, encoding: 'base32', secret: key, step: STEP }) as const

/**
 * The time step whose code was typed, or null. The form is checked first: the library reads leading
 * digits only.
 */
export const matchingStep = (key: string, code: string, now: Date): null | number => {
  if (!/^\d{6}$/.test(code)) return null
  const time = Math.floor(now.getTime() / SECOND)
  const match = speakeasy.totp.verifyDelta({ ...common(key), time, token: code, window: WINDOW })
  return match ? Math.floor(time / STEP) + match.delta : null
}

type Label = { account: string; issuer: string; key: string }

/**
 * The address that a QR code holds and that apps open: `otpauth://totp/Issuer:account?secret=…`.
 */
export const appAddress = ({ account, issuer, key }: Label): string => {
  const query = new URLSearchParams({
    secret: key,
    issuer,
    algorithm: 'SHA1',
    digits: '6',
    period: String(STEP),
  })
  // Some apps read "+" as it stands.
  const text = query.toString().replaceAll('+', '%20')
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${text}`
}
