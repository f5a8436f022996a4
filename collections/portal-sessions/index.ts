import { account, closedCollection, count, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/** Clients' sessions: the token's digest only. */
export const createPortalSessionsCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  text('tokenHash', unique),
  count('credentialVersion'),
  moment('expiresAt', true),
  moment('idleExpiresAt'),
  moment('lastSeenAt'),
  moment('provenAt'),
  moment('passkeyAt'),
  { name: 'shared', type: 'checkbox' },
  text('browser'),
  text('system'),
  text('device', { index: true }),
])
