import { closedCollection, count, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/** Budgets in use, under keyed hashes. */
export const createPortalRateLimitsCollection: CollectionFactory = closedCollection(() => [
  text('key', unique),
  count('count'),
  moment('resetAt', true),
  count('shortCount'),
  moment('shortResetAt'),
])
