import type { FieldHook } from 'payload'

import { getActor } from '../../access/actor.js'
import { rowBefore } from '../shared/rowBefore.js'

/**
 * Who wrote a note is whoever asked for it to be made, and stays: what callers send is never
 * believed, but of code that is nobody's request (seeds, imports).
 */
export const stampAuthor: FieldHook = (args) => {
  const { operation, req, value } = args
  if (operation === 'update') return rowBefore(args)?.author ?? null
  const actor = getActor(req)
  // guard: author-is-the-writer
  return actor.kind === 'staff' ? actor.id : (value as unknown)
}
