import { account, closedCollection, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/** What was typed into a form that came back with an error, encrypted, for half an hour. */
export const createPortalDraftsCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  text('tokenHash', unique),
  { name: 'sealed', type: 'textarea' },
  text('sealedKey', { index: true }),
  moment('expiresAt', true),
])
