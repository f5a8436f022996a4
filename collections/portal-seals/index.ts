import { LOCK_STATES } from '../../src/core/status/lock.js'
import { closedCollection, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/**
 * Clients whose record is locked or being erased. A row of its own: a form saved at the same time
 * cannot write an older state back.
 */
export const createPortalSealsCollection: CollectionFactory = closedCollection(() => [
  text('client', unique),
  text('agency'),
  { name: 'state', type: 'select', index: true, options: [...LOCK_STATES] },
  moment('changedAt'),
  moment('againAt', true),
])
