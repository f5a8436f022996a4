import { countQuickly, leaveTotal } from '../../hooks/portal-requests/quickTotal.js'
import {
  CANNOT_REASONS,
  keptInSlugs,
  REQUEST_STATUSES,
  REQUEST_TYPES,
  REVIEW_STATES,
} from '../../src/core/status/request.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { labelByLanguage } from '../../src/translations/label.js'
import { uuidField } from '../fields/ids.js'
import { keptStaffFields, staffAlone } from '../fields/keptStaff.js'
import { massSendField } from '../fields/massSend.js'
import { agencyField, clientField, privateField } from '../fields/ownership.js'
import { dayField, momentField, secretField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/**
 * What staff ask of a client. Pending → Completed or Canceled; what fulfils one points back at it.
 */
export const createPortalRequestsCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: [
      'type',
      'name',
      'client',
      'status',
      'review',
      'dueDate',
      'requestedBy',
      'requestedAt',
      'requestActions',
    ],
    useAsTitle: 'name',
  },
  defaultSort: '-requestedAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientField(ctx),
    { name: 'type', type: 'select', index: true, options: [...REQUEST_TYPES], required: true },
    {
      name: 'name',
      type: 'text',
      index: true,
      maxLength: TEXT_LIMITS.composedName,
      required: true,
    },
    // What a client reads instead, by language
    { name: 'names', type: 'json', admin: { hidden: true } },
    {
      name: 'status',
      type: 'select',
      defaultValue: 'pending',
      index: true,
      options: [...REQUEST_STATUSES],
      required: true,
    },
    privateField(),
    agencyField(ctx),
    // Who looks after it; who asked is that, or the name beside it.
    ...keptStaffFields(ctx, 'requestedBy', { index: true, shownToClients: true }),
    momentField('requestedAt', { index: true, required: true }),
    dayField('dueDate'),
    // To the client, in plain words; never in a mail.
    { name: 'note', type: 'textarea', maxLength: TEXT_LIMITS.note },
    {
      name: 'assessment',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.assessments,
    },
    {
      name: 'category',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.fileCategories,
    },
    { name: 'predefinedName', type: 'text', maxLength: TEXT_LIMITS.name },
    { name: 'otherName', type: 'text', maxLength: TEXT_LIMITS.name },
    momentField('completedAt'),
    // Of reports: on the agency's calendar, written with the answer
    {
      name: 'daysToFulfil',
      type: 'number',
      access: { create: () => false, read: staffAlone, update: () => false },
      admin: { hidden: true },
    },
    momentField('canceledAt'),
    ...keptStaffFields(ctx, 'canceledBy', { index: true }),
    // The client sent something else instead, before anybody decided about it
    momentField('correctedAt', {
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
    }),
    {
      name: 'corrections',
      type: 'number',
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
    // What staff make of the answer
    { name: 'review', type: 'select', options: [...REVIEW_STATES] },
    momentField('reviewedAt'),
    ...keptStaffFields(ctx, 'reviewedBy', { index: true }),
    { name: 'reviewNote', type: 'textarea', maxLength: TEXT_LIMITS.note },
    {
      name: 'revisionOf',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.portalRequests,
    },
    // The request that asks again, so that only it can take the question back
    secretField('revision'),
    // "I can't get this": the client's reason; the request stays pending
    { name: 'cannotReason', type: 'select', options: [...CANNOT_REASONS] },
    { name: 'cannotText', type: 'textarea', maxLength: TEXT_LIMITS.note },
    momentField('cannotAt'),
    momentField('remindAt', { hidden: true }),
    momentField('remindedAt'),
    {
      name: 'requestActions',
      type: 'ui',
      admin: {
        components: {
          Cell: {
            clientProps: {
              keptIn: keptInSlugs(ctx.slugs),
            },
            path: 'payload-client-portal/client#RequestActionsCell',
          },
        },
      },
      label: labelByLanguage('historyColumnActions'),
    },
    massSendField(ctx),
    secretField('fulfillment'),
    // The try at correcting it that is under way
    secretField('correction'),
    momentField('claimedAt', { hidden: true, index: true }),
    searchable({ kept: { name: 'text' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  hooks: { afterOperation: [countQuickly], beforeOperation: [leaveTotal] },
  indexes: [
    { fields: ['client', 'requestedAt'] },
    { fields: ['client', 'completedAt'] },
    { fields: ['client', 'canceledAt'] },
    { fields: ['client', 'status'] },
    { fields: ['status', 'remindAt'] },
    { fields: ['agency', 'private'] },
    // What an agency has to review, the newest first. An index of the review alone would hold
    // everything that was ever accepted in a few places.
    { fields: ['agency', 'review', 'requestedAt'] },
    // Reports
    { fields: ['agency', 'type', 'requestedAt'] },
    { fields: ['agency', 'type', 'completedAt'] },
    // What one staff user, or nobody, has to review and has had no answer to
    { fields: ['agency', 'requestedBy', 'review', 'completedAt'] },
    { fields: ['agency', 'requestedBy', 'status', 'dueDate'] },
  ],
  lockDocuments: false,
})
