import { countQuickly, leaveTotal } from '../../hooks/portal-requests/quickTotal.js'
import { REQUEST_STATUSES, REQUEST_TYPES } from '../../src/core/status/request.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { labelByLanguage } from '../../src/translations/label.js'
import { uuidField } from '../fields/ids.js'
import { keptStaffFields } from '../fields/keptStaff.js'
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
      'status',
      'client',
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
    momentField('canceledAt'),
    ...keptStaffFields(ctx, 'canceledBy', { index: true }),
    {
      name: 'requestActions',
      type: 'ui',
      admin: {
        components: {
          Cell: {
            clientProps: {
              keptIn: {
                assessment: ctx.slugs.assessmentResponses,
                document: ctx.slugs.clientDocuments,
                location: ctx.slugs.clientLocations,
                roi: ctx.slugs.releasesOfInformation,
              },
            },
            path: 'payload-client-portal/client#RequestActionsCell',
          },
        },
      },
      label: labelByLanguage('historyColumnActions'),
    },
    secretField('fulfillment'),
    momentField('claimedAt', { hidden: true, index: true }),
    searchable({ kept: { name: 'text' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  hooks: { afterOperation: [countQuickly], beforeOperation: [leaveTotal] },
  indexes: [
    { fields: ['client', 'requestedAt'] },
    { fields: ['client', 'status'] },
    { fields: ['agency', 'private'] },
  ],
  lockDocuments: false,
})
