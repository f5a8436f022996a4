import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import { deriveKey, purposeKey } from '../crypto/keys.js'

/**
 * Keys by their age: 0 writes and links, every further one is older and only proves what it wrote.
 */
export type KeyAge = number

/** Older than every key there is: nothing was seen yet. */
export const OLDEST: KeyAge = Number.POSITIVE_INFINITY

const cache = new WeakMap<Payload, readonly Buffer[]>()

/** The key of the trail, and those of secrets that the installation had before, newest first. */
export const chainKeys = (payload: Payload): readonly Buffer[] => {
  const known = cache.get(payload)
  if (known) return known
  const { previousSecrets } = getContext(payload).options.audit
  const older = previousSecrets.map((secret) => deriveKey(secret, 'audit'))
  const keys = [purposeKey(payload, 'audit'), ...older]
  cache.set(payload, keys)
  return keys
}

/**
 * Under which key something was written: the first that makes the proof that stands there. Null for
 * none.
 */
export const keyAge = (
  payload: Payload,
  proof: null | string | undefined,
  prove: (key: Buffer) => string,
): KeyAge | null => {
  const age = chainKeys(payload).findIndex((key) => prove(key) === proof)
  return age < 0 ? null : age
}
