import { closedCollection, count, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/** How far each webhook, and the handlers of option `on`, have read the audit trail. */
export const createEventConsumersCollection: CollectionFactory = closedCollection(() => [
  text('dedupeKey', unique),
  count('sequence'),
  text('lease'),
  moment('leaseUntil'),
])
