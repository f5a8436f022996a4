import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { removeStored } from '../../src/files/storage.js'

type Doc = undefined | { filename?: string }

/** Payload removes a deleted row's file from the documents folder; this also from quarantine. Names are random: no other row has it. */
export const dropDeletedFile: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await removeStored(req.payload, (doc as Doc)?.filename)
}

/** The same for the file that another one took the place of. */
export const dropReplacedFile: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const before = (previousDoc as Doc)?.filename
  if (before && before !== (doc as Doc)?.filename) await removeStored(req.payload, before)
}
