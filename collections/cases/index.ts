import { CASE_STATES } from '../../src/core/casework/status.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { API_TAB } from '../fields/apiTab.js'
import { forStaff } from '../fields/forStaff.js'
import { uuidField } from '../fields/ids.js'
import { keptStaffFields } from '../fields/keptStaff.js'
import { agencyField, clientField, privateField } from '../fields/ownership.js'
import { privacyChangedFields } from '../fields/privacyChanged.js'
import { searchable } from '../fields/searchable.js'
import { momentField, valuesField } from '../fields/simple.js'
import { tabLabel } from '../../src/translations/label.js'
import type { CollectionFactory } from '../types.js'
import { caseTexts } from './texts.js'

/** Written with each row. */
const byServer = { create: () => false, update: () => false }

/**
 * What an agency does for a client, from its start to its end, along a version of a workflow. Written
 * by actions alone. Its client reads what it is called, how it stands and since when.
 */
export const createCasesCollection: CollectionFactory = (ctx) => ({
  admin: {
    components: {
      views: {
        edit: {
          api: API_TAB,
          default: {
            Component: 'payload-client-portal/rsc#CaseView',
            tab: { label: tabLabel('caseTab') },
          },
        },
      },
    },
    defaultColumns: ['name', 'client', 'state', 'owner', 'openedAt', 'caseType'],
    useAsTitle: 'name',
  },
  defaultSort: '-openedAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientField(ctx),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    // What a client reads instead, by language, and what it is about
    { name: 'names', type: 'json', admin: { hidden: true } },
    { name: 'descriptions', type: 'json', admin: { hidden: true } },
    {
      name: 'state',
      type: 'select',
      defaultValue: 'open',
      index: true,
      options: [...CASE_STATES],
      required: true,
    },
    ...forStaff([
      { name: 'caseType', type: 'text', index: true, maxLength: TEXT_LIMITS.name },
      {
        name: 'workflow',
        type: 'relationship',
        access: byServer,
        index: true,
        maxDepth: 1,
        relationTo: ctx.slugs.workflows,
      },
      {
        name: 'version',
        type: 'relationship',
        access: byServer,
        index: true,
        maxDepth: 1,
        relationTo: ctx.slugs.workflowVersions,
      },
      { name: 'versionNumber', type: 'number', required: true },
      ...keptStaffFields(ctx, 'owner', { index: true }),
    ]),
    privateField(),
    ...privacyChangedFields(),
    agencyField(ctx),
    momentField('openedAt', { index: true, required: true }),
    momentField('closedAt'),
    ...forStaff([
      ...keptStaffFields(ctx, 'openedBy', { index: true }),
      momentField('heldAt'),
      ...keptStaffFields(ctx, 'closedBy', { index: true }),
      { name: 'closeReason', type: 'textarea', maxLength: TEXT_LIMITS.note },
      valuesField('dates'),
      { name: 'revision', type: 'number', admin: { hidden: true }, defaultValue: 0 },
    ]),
    searchable({ kept: { name: 'text' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [
    { fields: ['client', 'openedAt'] },
    { fields: ['client', 'closedAt'] },
    { fields: ['client', 'privacyChangedAt'] },
    { fields: ['agency', 'private'] },
    { fields: ['agency', 'state', 'openedAt'] },
    { fields: ['owner', 'state', 'openedAt'] },
  ],
  lockDocuments: false,
  texts: caseTexts,
})
