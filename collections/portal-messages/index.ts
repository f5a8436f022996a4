import { ANSWER_TIMES, MAIL_PROBLEMS } from '../../src/core/kinds.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { massSendField } from '../fields/massSend.js'
import { keptStaffFields, staffAlone } from '../fields/keptStaff.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { momentField, secretField } from '../fields/simple.js'
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
    // Who answers now; who wrote a message is that, or the name beside it.
    ...keptStaffFields(ctx, 'staff', { index: true, shownToClients: true }),
    // Who answered before, all of them, so that addresses of then lead on: src/data/formerStaff.ts.
    secretField('formerStaff'),
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
    // That the mail about it came to nothing. Of use to staff alone.
    {
      name: 'mailProblem',
      type: 'select',
      access: { create: () => false, read: staffAlone, update: () => false },
      admin: { readOnly: true },
      options: [...MAIL_PROBLEMS],
    },
    // Of a client's message: whether staff wrote back in time. Written with their answer.
    {
      name: 'answered',
      type: 'select',
      access: { create: () => false, read: staffAlone, update: () => false },
      admin: { readOnly: true },
      options: [...ANSWER_TIMES],
    },
    massSendField(ctx),
    agencyField(ctx),
    searchable({ kept: { text: 'text' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [
    { fields: ['client', 'createdAt'] },
    { fields: ['client', 'direction', 'readAt'] },
    // Reports
    { fields: ['agency', 'direction', 'createdAt'] },
  ],
  lockDocuments: false,
})
