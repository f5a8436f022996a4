import type { TextField } from 'payload'

import { appendOnly } from '../../hooks/portal-audit-events/appendOnly.js'
import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from '../../src/contract/auditEvents.js'
import { label } from '../../src/translations/label.js'
import { uuidField } from '../fields/ids.js'
import { momentField, secretField, valuesField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/** Every action with its label, which are also what the list is filtered by. */
const auditChoices = () => AUDIT_ACTIONS.map((value) => ({ label: label(`audit_${value}`), value }))

/** Ids for whoever looks closer, beside the event. */
const asideField = (name: string, extra: Partial<TextField> = {}): TextField =>
  ({ name, type: 'text', ...extra, admin: { position: 'sidebar' } }) as TextField

/**
 * Who did what to which client, when, from where. Append-only: no operation changes or deletes a
 * row.
 */
export const createPortalAuditEventsCollection: CollectionFactory = (ctx) => ({
  admin: {
    components: { beforeListTable: ['payload-client-portal/client#AuditExport'] },
    defaultColumns: ['at', 'action', 'actorKind', 'actorName', 'client', 'outcome'],
    useAsTitle: 'at',
  },
  defaultSort: '-at',
  disableDuplicate: true,
  fields: [
    uuidField(),
    momentField('at', { index: true, required: true }),
    { name: 'action', type: 'select', index: true, options: auditChoices(), required: true },
    {
      name: 'actorKind',
      type: 'select',
      options: ['staff', 'client', 'system', 'anonymous'],
      required: true,
    },
    { name: 'actorID', type: 'text', index: true },
    { name: 'actorName', type: 'text', index: true },
    {
      name: 'client',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.clients,
    },
    {
      name: 'agency',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.agencies,
    },
    asideField('clientID', { index: true }),
    asideField('agencyID'),
    asideField('subject', { index: true }),
    {
      name: 'outcome',
      type: 'select',
      index: true,
      options: [...AUDIT_OUTCOMES],
      required: true,
    },
    asideField('address'),
    asideField('requestID'),
    valuesField('detail'),
    secretField('dedupeKey', { index: true, unique: true }),
    { name: 'sequence', type: 'number', hidden: true, index: true },
    secretField('sealKey', { index: true, unique: true }),
    secretField('seal'),
    secretField('mac'),
    searchable({ plain: ['actorName', 'actorID', 'clientID', 'subject'], through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  // Exports read in the order of the first two, the whole trail or one agency's; a client's history
  // tells who looked at the number.
  indexes: [
    { fields: ['at', 'dedupeKey'] },
    { fields: ['agency', 'at', 'dedupeKey'] },
    { fields: ['client', 'agency', 'at'] },
    { fields: ['client', 'action', 'at'] },
    // Reports
    { fields: ['agency', 'action', 'at'] },
  ],
  hooks: { beforeOperation: [appendOnly] },
  lockDocuments: false,
})
