import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { momentField, staffField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/** Messages between a client and a staff user; seen by the owning agency's staff only. */
export const createPortalMessagesCollection: CollectionFactory = (ctx) => ({
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['client', 'staff', 'direction', 'text', 'createdAt'],
  },
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    staffField(ctx, 'staff', { index: true, required: true }),
    {
      name: 'direction',
      type: 'select',
      index: true,
      options: ['to-client', 'to-staff'],
      required: true,
    },
    { name: 'body', type: 'richText', ...(ctx.messageEditor ? { editor: ctx.messageEditor } : {}) },
    { name: 'text', type: 'textarea', maxLength: TEXT_LIMITS.message, required: true },
    momentField('readAt', { index: true }),
    agencyField(ctx),
    searchable({ kept: { text: 'text' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['client', 'createdAt'] }, { fields: ['client', 'direction', 'readAt'] }],
  lockDocuments: false,
})
