import { createHash, randomUUID } from 'node:crypto'

import type { ID } from '../core/ids.js'

/** The same id for the same call of the same person, a random one where nothing was said. */
export const idOfCall = (once: ID | null | undefined, parts: readonly unknown[]): string => {
  if (!once) return randomUUID()
  const hex = createHash('sha256')
    .update(JSON.stringify([once, ...parts]))
    .digest('hex')
  // RFC 9562, 5.8: version 8 is for ids that are made in a way of one's own
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
