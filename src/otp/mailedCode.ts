import type { Payload } from 'payload'
import speakeasy from 'speakeasy'

import { keyedHash } from '../crypto/keys.js'

type Challenge = {
  id: number | string
  /** How many codes were asked for; each makes the one before worthless. */
  sends: number
}

/** HOTP secret of a challenge: derived, so that nothing in the database leads to the code. */
// guard: mailed-code-keyed-by-challenge
const secretOf = (payload: Payload, { id }: Challenge): string =>
  keyedHash(payload, 'one-time-code', id).toString('hex')

/** The 6-digit code of a challenge (HOTP, RFC 4226), the same each time it is asked for. */
export const codeOf = (payload: Payload, challenge: Challenge): string =>
  speakeasy.hotp({
    algorithm: 'sha256',
    counter: challenge.sends,
    digits: 6,
    encoding: 'hex',
    secret: secretOf(payload, challenge),
  })

/**
 * Whether a typed code is the newest of the challenge. The form is checked first: the library reads
 * leading digits only.
 */
export const isCodeOf = (payload: Payload, challenge: Challenge, code: string): boolean =>
  /^\d{6}$/.test(code) &&
  speakeasy.hotp.verify({
    algorithm: 'sha256',
    counter: challenge.sends,
    digits: 6,
    encoding: 'hex',
    secret: secretOf(payload, challenge),
    token: code,
    window: 0,
  })
