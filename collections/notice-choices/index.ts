import { account, closedCollection, count, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/**
 * How a client wants to be told that something is new, and what came of it. Numbers and addresses
 * stand here as keyed hashes alone.
 */
export const createNoticeChoicesCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  text('dedupeKey', unique),
  { name: 'ways', type: 'json' },
  text('quietFrom'),
  text('quietUntil'),
  moment('lastAt'),
  count('turns'),
  text('refusedEmail'),
  moment('refusedEmailAt'),
  text('refusedPhone'),
  moment('refusedPhoneAt'),
])
