import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, AfterErrorHook } from 'payload'

import { removeStored } from '../../src/files/storage.js'
import { dropUnkept, noteKept } from '../../src/files/unkept.js'
import { rowBefore } from '../shared/rowBefore.js'

type Doc = { filename?: string }

/**
 * A deleted row's file goes too, from quarantine as well. Names are random: no other row has it.
 */
export const dropDeletedFile: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await removeStored(req.payload, (doc as Doc | undefined)?.filename)
}

/** The same for the file that another one took the place of. */
export const dropReplacedFile: CollectionAfterChangeHook = async (args) => {
  const before = (rowBefore(args) as Doc | undefined)?.filename
  if (before && before !== (args.doc as Doc).filename) await removeStored(args.req.payload, before)
}

/** The file of a row that is written stays. */
export const keepFile: CollectionAfterChangeHook = ({ req }) => {
  noteKept(req)
}

/** The file of a row that was refused, for example because its name was missing, goes again. */
export const dropRefusedFile: AfterErrorHook = async ({ req }) => {
  await dropUnkept(req)
}
