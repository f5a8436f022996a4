import { account, closedCollection, count, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/** Passkeys of clients: public keys, and how their owner calls them. Each is of one account. */
export const createPortalPasskeysCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  text('credentialID', unique),
  { name: 'publicKey', type: 'textarea' },
  count('counter'),
  { name: 'transports', type: 'json' },
  { name: 'backedUp', type: 'checkbox' },
  text('name'),
  text('passwordMark'),
  moment('lastUsedAt'),
])
