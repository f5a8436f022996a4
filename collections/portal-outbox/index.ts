import { MAIL_KINDS } from '../../src/contract/mails.js'
import { MAIL_PROBLEMS, OUTBOX_STATES } from '../../src/core/kinds.js'
import { closedCollection, count, moment, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/** Mail to be sent: kind and row, no address, text or secret. */
export const createPortalOutboxCollection: CollectionFactory = closedCollection(
  () => [
    { name: 'kind', type: 'select', options: [...MAIL_KINDS] },
    { name: 'state', type: 'select', index: true, options: [...OUTBOX_STATES] },
    text('subject', { index: true }),
    count('variant'),
    text('dedupeKey', unique),
    count('attempts'),
    moment('nextAt', true),
    moment('leaseUntil'),
    moment('sentAt'),
    text('lastError'),
    text('agency'),
    text('account', { index: true }),
    text('way'),
    count('folds'),
    moment('failedAt'),
    { name: 'problem', type: 'select', options: [...MAIL_PROBLEMS] },
  ],
  { indexes: [{ fields: ['state', 'nextAt'] }, { fields: ['agency', 'problem', 'failedAt'] }] },
)
