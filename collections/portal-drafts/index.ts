import { account, closedCollection, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/**
 * What was typed into a form, encrypted: half an hour where it came back with an error, a day where
 * the session had ended, a week where it was kept as it was typed.
 */
export const createPortalDraftsCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  text('tokenHash', unique),
  { name: 'sealed', type: 'textarea' },
  text('sealedKey', { index: true }),
  moment('expiresAt', true),
])
