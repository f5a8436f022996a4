import { closedCollection, count, moment, text } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/**
 * That a staff user is leaving the installation, their agency or only what clients write to them,
 * written before it happens: what they had in hand is handed over from it, and once more by the sweep
 * where that was cut off.
 */
export const createPortalDeparturesCollection: CollectionFactory = closedCollection(() => [
  text('staff', { index: true }),
  text('agency'),
  {
    name: 'leaves',
    type: 'select',
    options: ['agency', 'contact', 'conversation', 'installation'],
  },
  text('client'),
  text('to'),
  text('name'),
  text('nameForClients'),
  { name: 'state', type: 'select', index: true, options: ['asked', 'done'] },
  count('messages'),
  count('requests'),
  count('notices'),
  moment('expiresAt', true),
])
