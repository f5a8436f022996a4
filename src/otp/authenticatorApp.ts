import { randomBytes } from 'node:crypto'

import { fromBase32, toBase32 } from '../core/base32.js'
import { SECOND } from '../core/clock.js'
import { isHotpCode } from './hotp.js'

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
 * The time step whose code was typed, or null. SHA-1, six digits and 30 seconds: the only numbers
 * that every app knows. HMAC-SHA-1 is not weakened by SHA-1's collisions.
 */
export const matchingStep = (key: string, code: string, now: Date): null | number => {
  const keyed = { algorithm: 'sha1', key: fromBase32(key) } as const
  const present = Math.floor(now.getTime() / SECOND / STEP)
  for (let step = present - WINDOW; step <= present + WINDOW; step += 1)
    if (isHotpCode(keyed, step, code)) return step
  return null
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
