import { INBOX_KINDS } from '../../src/core/kinds.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { clientTitleField } from '../fields/ownership.js'
import { momentField, secretField, staffField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

const fixed = { update: () => false }
const hidden = { create: () => false, read: () => false, update: () => false }

/**
 * Each staff user's messages and notices. Items from the portal bear the label PORTAL; only their
 * owner sees them. Those of nobody are seen by the agency's client management, until somebody takes
 * them up.
 */
export const createPortalInboxCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['label', 'client', 'text', 'kind', 'createdAt', 'readAt'],
    // In the navigation stands the inbox itself, `/admin/inbox`.
    group: false,
    useAsTitle: 'title',
  },
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    { ...staffField(ctx, 'staff', { index: true }), access: fixed },
    {
      name: 'agency',
      type: 'relationship',
      access: fixed,
      admin: { hidden: true },
      maxDepth: 0,
      relationTo: ctx.slugs.agencies,
    },
    {
      name: 'client',
      type: 'relationship',
      access: fixed,
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.clients,
    },
    { name: 'kind', type: 'select', access: fixed, options: [...INBOX_KINDS], required: true },
    {
      name: 'label',
      type: 'text',
      access: fixed,
      defaultValue: 'PORTAL',
      maxLength: TEXT_LIMITS.word,
    },
    { name: 'text', type: 'textarea', access: fixed, maxLength: TEXT_LIMITS.message },
    {
      name: 'subject',
      type: 'text',
      access: fixed,
      admin: { hidden: true },
      maxLength: TEXT_LIMITS.word,
    },
    // No index of its own: SQLite would gather what is unread of everybody.
    momentField('readAt'),
    { name: 'passedOn', type: 'checkbox', access: hidden, admin: { hidden: true } },
    secretField('dedupeKey', { index: true, unique: true }),
    searchable({ among: 'own-rows', kept: { text: 'text' }, through: ['client'] }),
  ],
  indexes: [{ fields: ['staff', 'readAt'] }, { fields: ['agency', 'staff', 'readAt'] }],
  lockDocuments: false,
})
