import { AUDIT_OUTCOMES } from '../../src/core/audit.js'
import { appendOnly } from '../../hooks/portal-audit-events/appendOnly.js'
import { uuidField } from '../fields/ids.js'
import { choices, momentField, secretField, valuesField } from '../fields/simple.js'
import type { CollectionFactory } from '../types.js'

/** Who did what to which client, when, from where. Append-only: no operation changes or deletes a row. */
export const createPortalAuditEventsCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['at', 'action', 'actorKind', 'client', 'outcome'],
    listSearchableFields: ['action', 'actorID'],
    useAsTitle: 'action',
  },
  defaultSort: '-at',
  disableDuplicate: true,
  fields: [
    uuidField(),
    momentField('at', { index: true, required: true }),
    { name: 'action', type: 'text', index: true, required: true },
    {
      name: 'actorKind',
      type: 'select',
      options: choices(['staff', 'client', 'system', 'anonymous']),
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
    { name: 'clientID', type: 'text', index: true },
    { name: 'agencyID', type: 'text' },
    { name: 'subject', type: 'text', index: true },
    {
      name: 'outcome',
      type: 'select',
      index: true,
      options: choices(AUDIT_OUTCOMES),
      required: true,
    },
    { name: 'address', type: 'text' },
    { name: 'requestID', type: 'text' },
    valuesField('detail'),
    secretField('dedupeKey', { index: true, unique: true }),
    { name: 'sequence', type: 'number', hidden: true, index: true },
    secretField('sealKey', { index: true, unique: true }),
    secretField('seal'),
    secretField('mac'),
  ],
  graphQL: { disableMutations: true },
  hooks: { beforeOperation: [appendOnly] },
  lockDocuments: false,
})
