import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { removeStored } from '../../src/files/storage.js'

type Doc = undefined | { filename?: string }

/** A deleted row's file goes too, from quarantine as well. Names are random: no other row has it. */
export const dropDeletedFile: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await removeStored(req.payload, (doc as Doc)?.filename)
}

/** The same for the file that another one took the place of. */
export const dropReplacedFile: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const before = (previousDoc as Doc)?.filename
  if (before && before !== (doc as Doc)?.filename) await removeStored(req.payload, before)
}
