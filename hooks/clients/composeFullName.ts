import type { CollectionBeforeChangeHook } from 'payload'

import { fullNameOf, type NameParts } from '../../src/core/fullName.js'
import { rowBefore } from '../shared/rowBefore.js'

/** Keeps the one searchable name in step with its parts. */
export const composeFullName: CollectionBeforeChangeHook = (args) => {
  const data = args.data as NameParts
  return { ...data, fullName: fullNameOf({ ...rowBefore(args), ...data }) }
}
