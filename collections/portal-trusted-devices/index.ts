import { account, closedCollection, count, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/** Browsers that skip the code for some days. */
export const createPortalTrustedDevicesCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  text('tokenHash', unique),
  count('credentialVersion'),
  moment('expiresAt', true),
  moment('lastUsedAt'),
  text('browser'),
  text('system'),
])
