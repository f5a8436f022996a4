import { account, closedCollection, count, moment, text } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/**
 * Authenticator apps of clients: keys encrypted for their account, recovery codes as hashes. One
 * row an account, under the account's id; it carries the effects of its own changes.
 */
export const createPortalAuthenticatorsCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  { name: 'appSecret', type: 'textarea' },
  text('appSecretKey', { index: true }),
  { name: 'pendingSecret', type: 'textarea' },
  text('pendingSecretKey', { index: true }),
  text('pendingSession'),
  moment('pendingUntil'),
  count('lastStep'),
  count('revision'),
  { name: 'recoveryHashes', type: 'json' },
])
