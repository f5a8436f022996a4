import type { Payload } from 'payload'

import { keyedHash } from '../crypto/keys.js'
import { hotpCode, isHotpCode } from './hotp.js'

type Challenge = {
  id: number | string
  /** How many codes were asked for; each makes the one before worthless. */
  sends: number
}

/** HOTP key of a challenge: derived, so that nothing in the database leads to the code. */
// guard: mailed-code-keyed-by-challenge
const keyOf = (payload: Payload, { id }: Challenge): Buffer =>
  keyedHash(payload, 'one-time-code', id)

const keyedBy = (payload: Payload, challenge: Challenge) =>
  ({ algorithm: 'sha256', key: keyOf(payload, challenge) }) as const

/** The 6-digit code of a challenge, the same each time it is asked for. */
export const codeOf = (payload: Payload, challenge: Challenge): string =>
  hotpCode(keyedBy(payload, challenge), challenge.sends)

/** Whether a typed code is the newest of the challenge. */
export const isCodeOf = (payload: Payload, challenge: Challenge, code: string): boolean =>
  isHotpCode(keyedBy(payload, challenge), challenge.sends, code)
