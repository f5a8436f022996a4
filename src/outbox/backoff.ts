import { randomInt } from 'node:crypto'

import { HOUR, MINUTE } from '../core/clock.js'

/**
 * Gives up after three days, like the mail servers it talks to (RFC 5321 §4.5.4.1 asks for 4–5 days
 * at most).
 */
export const MAX_ATTEMPTS = 20

/** 1, 2, 4, … minutes up to 6 hours, with a random tenth so that retries do not come in waves. */
export const backoff = (attempts: number): number =>
  Math.min(6 * HOUR, MINUTE * 2 ** (attempts - 1)) * (1 + randomInt(100) / 1000)
