import type { CollectionBeforeOperationHook } from 'payload'

import { PortalError } from '../../src/errors/PortalError.js'

const READING: ReadonlySet<string> = new Set(['count', 'countVersions', 'read', 'readDistinct'])

/**
 * Nobody writes, changes or removes an audit event by Payload: no super user, and no server code
 * that overrides access. Events come from what is done, and go when their time is over.
 */
export const appendOnly: CollectionBeforeOperationHook = ({ args, operation }) => {
  // guard: trail-append-only
  if (!READING.has(operation)) throw new PortalError('FORBIDDEN')
  return args
}
