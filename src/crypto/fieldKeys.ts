import { hkdfSync } from 'node:crypto'

import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import { MAIN_KEY } from '../config/encryptionKeys.js'
import { purposeKey } from './keys.js'

type Derived = { id: string; key: Buffer; sealsFrom: number }

const cache = new WeakMap<Payload, readonly Derived[]>()

const derive = (payload: Payload): readonly Derived[] => {
  const { encryption } = getContext(payload).options
  const own = encryption.keys.map(({ id, sealsFrom, secret }) => ({
    id,
    key: Buffer.from(hkdfSync('sha256', secret, 'payload-client-portal', 'field', 32)),
    sealsFrom,
  }))
  // Last, so that what was sealed before the host named keys of its own still opens.
  return [
    ...own,
    { id: MAIN_KEY, key: purposeKey(payload, 'field'), sealsFrom: Number.NEGATIVE_INFINITY },
  ]
}

/** Every key that opens, in the order of the options, the installation's own last. */
export const fieldKeys = (payload: Payload): readonly Derived[] => {
  const known = cache.get(payload) ?? derive(payload)
  cache.set(payload, known)
  return known
}

/**
 * The key that seals now: the first whose time has come. A key with `sealsFrom` opens on every
 * server before any server seals under it.
 */
export const sealingKey = (payload: Payload): Derived => {
  const now = getContext(payload).options.clock().getTime()
  const key = fieldKeys(payload).find(({ sealsFrom }) => sealsFrom <= now)
  if (!key) throw new Error('payload-client-portal has no key to seal with.')
  return key
}
