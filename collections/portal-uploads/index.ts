import { account, closedCollection, count, moment, text } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/**
 * Files of clients on their way, part by part, so that a dropped connection or a server that starts
 * anew costs no more than a part. What arrived lies where documents do; here stands how far it is.
 */
export const createPortalUploadsCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  text('session'),
  text('target'),
  count('size'),
  count('received'),
  count('tries'),
  { name: 'parts', type: 'json' },
  moment('takenAt'),
  moment('usedAt'),
  moment('expiresAt', true),
])
