import { account, closedCollection, count, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/** Phones and computers to which notices are pushed; where to is sealed. */
export const createPushDevicesCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  text('dedupeKey', unique),
  text('cookieHash', unique),
  count('credentialVersion'),
  text('session', { index: true }),
  text('device', { index: true }),
  { name: 'sealed', type: 'textarea' },
  text('sealedKey', { index: true }),
  text('browser'),
  text('system'),
])
