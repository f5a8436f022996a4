import { randomUUID } from 'node:crypto'

import type { CollectionBeforeChangeHook } from 'payload'

import { changeRow } from '../../src/data/store.js'
import { rowBefore } from '../shared/rowBefore.js'

/** Under a unique key, so that a database refuses a second one. */
const THE_ONE = 'spotlight'

/**
 * Of all articles one at most stands in the spotlight: whichever is put there takes the place of the
 * one before. Of two at once the later is refused by the unique key.
 */
export const keepOneSpotlight: CollectionBeforeChangeHook = async (args) => {
  const { data, req } = args
  const before = rowBefore(args)
  const shines = (data.spotlight ?? before?.spotlight) === true
  const shone = before?.spotlight === true
  if (before && shines === shone) return data
  const spotlightKey = shines ? THE_ONE : randomUUID()
  // guard: one-spotlight
  if (shines) {
    const old = { spotlight: false, spotlightKey: randomUUID() }
    await changeRow(req, 'communityInfo', { spotlightKey: { equals: THE_ONE } }, old)
  }
  return { ...data, spotlightKey }
}
