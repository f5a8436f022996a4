import { CONNECTION_STATUSES, END_REASONS } from '../../src/core/status/connection.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { emailField } from '../fields/contact.js'
import { SERVER_ALONE } from '../fields/effects.js'
import { uuidField } from '../fields/ids.js'
import { keptStaffFields } from '../fields/keptStaff.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { momentField, secretField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import { AS_GIVEN } from '../fields/typedFields.js'
import type { CollectionFactory } from '../types.js'

/**
 * The tie between a client and an account, from invitation to end. The three keys are unique: while
 * a connection is open they hold client, address and account, afterwards the row's own id. So at
 * most one open connection a client, one client an account and one open use of an address hold on
 * every database, whatever runs in parallel.
 */
export const createPortalConnectionsCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['client', 'status', 'email', 'invitedAt'],
    useAsTitle: 'title',
  },
  defaultSort: '-invitedAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    {
      name: 'account',
      type: 'relationship',
      index: true,
      maxDepth: 0,
      relationTo: ctx.slugs.portalAccounts,
    },
    emailField({ required: true }),
    {
      name: 'status',
      type: 'select',
      index: true,
      options: [...CONNECTION_STATUSES],
      required: true,
    },
    agencyField(ctx),
    ...keptStaffFields(ctx, 'invitedBy', { index: true }),
    momentField('invitedAt', { index: true, required: true }),
    momentField('expiresAt', { index: true }),
    momentField('connectedAt'),
    momentField('endedAt'),
    { name: 'endReason', type: 'select', options: [...END_REASONS] },
    { name: 'endNote', type: 'textarea', maxLength: TEXT_LIMITS.note },
    { name: 'attestation', type: 'textarea', admin: { readOnly: true }, custom: AS_GIVEN },
    momentField('attestedAt', { admin: { readOnly: true } }),
    { name: 'generation', type: 'number', defaultValue: 1, hidden: true },
    // The generation whose mail came back for good: one that was sent again is another
    { name: 'refusedGeneration', type: 'number', hidden: true },
    // Printed sheets of a pending invitation: the number of the newest, whether its code still
    // works, and how many were typed for it
    { name: 'sheet', type: 'number', hidden: true },
    { name: 'sheetOpen', type: 'checkbox', hidden: true },
    { name: 'sheetTries', type: 'number', hidden: true },
    { name: 'invitationText', type: 'json', access: SERVER_ALONE, hidden: true },
    secretField('tokenHash', { index: true, unique: true }),
    // The address under which the client's calendar program asks for their appointments
    secretField('feedSeed'),
    secretField('feedHash', { index: true }),
    secretField('openKey', { index: true, unique: true }),
    secretField('emailKey', { index: true, unique: true }),
    secretField('accountKey', { index: true, unique: true }),
    searchable({ kept: { email: 'text' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [
    { fields: ['client', 'connectedAt'] },
    { fields: ['client', 'endedAt'] },
    { fields: ['client', 'invitedAt'] },
    // Reports
    { fields: ['agency', 'invitedAt'] },
    { fields: ['agency', 'connectedAt'] },
    // Whose invitations run out soon
    { fields: ['agency', 'invitedBy', 'status', 'expiresAt'] },
  ],
  lockDocuments: false,
})
