import { account, closedCollection, count, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/**
 * Sign-ins waiting for a code, password resets, changes of address and recoveries. The code itself
 * is derived, never stored.
 */
export const createPortalChallengesCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  text('tokenHash', unique),
  text('purpose'),
  text('method'),
  text('email'),
  text('numberMark'),
  text('previousEmail'),
  text('undoHash', { index: true }),
  { name: 'removesApp', type: 'checkbox' },
  text('state'),
  count('attempts'),
  count('sends'),
  count('credentialVersion'),
  moment('expiresAt', true),
])
