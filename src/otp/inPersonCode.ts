import { timingSafeEqual } from 'node:crypto'

import type { Payload } from 'payload'

import { readCode } from '../core/readCode.js'
import { keyedHash } from '../crypto/keys.js'
import { spell } from './spell.js'

const NAME_LENGTH = 4
const SECRET_LENGTH = 10

type Recovery = { id: number | string }
const nameOf = (payload: Payload, { id }: Recovery): string =>
  spell(keyedHash(payload, 'recovery', 'name', id), NAME_LENGTH)
const secretOf = (payload: Payload, { id }: Recovery): string =>
  spell(keyedHash(payload, 'recovery', 'secret', id), SECRET_LENGTH)

/**
 * The code that staff read out, `K7PM-3QXW9-HTRBD`. The first group finds the recovery, so that
 * wrong tries are counted on it; the other two hold 48 bits (10 × log₂ 28). Derived from the
 * recovery and the installation's secret: nothing stored leads to it.
 */
export const inPersonCode = (payload: Payload, recovery: Recovery): string => {
  const secret = secretOf(payload, recovery)
  return [nameOf(payload, recovery), secret.slice(0, 5), secret.slice(5)].join('-')
}

/** Under what a recovery is found by the first group of its code. */
export const inPersonKey = (payload: Payload, code: string): string =>
  keyedHash(payload, 'recovery', 'key', readCode(code).slice(0, NAME_LENGTH)).toString('base64url')

/** Whether a typed code is the one of this recovery; takes the same time for every wrong one. */
export const isInPersonCode = (payload: Payload, recovery: Recovery, code: string): boolean => {
  const digest = (text: string): Buffer => keyedHash(payload, 'recovery', 'compare', text)
  return timingSafeEqual(digest(readCode(code)), digest(readCode(inPersonCode(payload, recovery))))
}
