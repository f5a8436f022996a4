import type { Payload } from 'payload'

import type { ID } from '../core/ids.js'
import { keyedHash } from '../crypto/keys.js'

const TAG = /^[\w-]{43}$/

/**
 * Whose form it is, in the form itself: where the session has ended when it is sent, what was typed
 * waits for that account alone. Tells nobody who the account is.
 */
export const accountTag = (payload: Payload, account: ID): string =>
  keyedHash(payload, 'draft', 'account', account).toString('base64url')

/** A tag as a form sends it back, or undefined. */
export const tagIn = (value: unknown): string | undefined =>
  typeof value === 'string' && TAG.test(value) ? value : undefined
