import { randomInt } from 'node:crypto'

import type { FieldHook } from 'payload'

import { rowBefore } from '../shared/rowBefore.js'

/** No letters or digits that are mixed up when read aloud (0/O, 1/I/L, 2/Z, 5/S, 8/B). */
const ALPHABET = '3467ACDEFGHJKMNPQRTUVWXY'
const LENGTH = 9

/**
 * A short random identifier that staff and client can read to each other; given once, never
 * changed. Only imports choose it: otherwise a refusal would tell a caller that somebody has it.
 */
export const assignUniqueIdentifier: FieldHook = (args) => {
  const { operation, overrideAccess, value } = args
  if (operation === 'update') {
    return rowBefore(args)?.uniqueIdentifier
  }
  // guard: identifier-by-server
  if (overrideAccess && typeof value === 'string' && value) return value
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
