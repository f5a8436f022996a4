import { closedCollection, count, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/** Both ends of the audit trail's chain of links, in one row. */
export const createPortalAuditSealsCollection: CollectionFactory = closedCollection(() => [
  text('key', unique),
  count('sequence'),
  text('seal'),
  count('purgedSequence'),
  text('purgedSeal'),
  text('mac'),
  text('lease'),
  moment('leaseUntil'),
])
