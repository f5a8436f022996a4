import type { CollectionBeforeChangeHook } from 'payload'

import { PortalError } from '../../src/errors/PortalError.js'
import { rowBefore } from '../shared/rowBefore.js'

const SAID = ['address', 'latitude', 'longitude', 'note'] as const

/**
 * What a client deleted stays deleted: a form that staff had open meanwhile would write it again.
 * @throws PortalError PLACE_DELETED (409)
 */
export const keepDeleted: CollectionBeforeChangeHook = (args) => {
  const isDeleted = Boolean(rowBefore(args)?.clearedAt)
  const says = SAID.some((name) => (args.data[name] ?? '') !== '')
  // guard: deleted-places-stay-empty
  if (isDeleted && says) throw new PortalError('PLACE_DELETED')
  return args.data
}
