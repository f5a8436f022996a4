import { fillEndDate } from '../../hooks/releases-of-information/fillEndDate.js'
import { noteActivePeriod } from '../../hooks/releases-of-information/noteActivePeriod.js'
import { ROI_DOCUMENTATION_TYPES } from '../../src/core/status/roi.js'
import { uuidField } from '../fields/ids.js'
import { agencyField, clientField, fulfillmentFields } from '../fields/ownership.js'
import { choices, dayField, momentField } from '../fields/simple.js'
import type { CollectionFactory } from '../types.js'

const serverOnly = { create: () => false, update: () => false }

/** Releases of information: local policy, not a HUD element. A signed one keeps the text, its language and its hash. */
export const createReleasesOfInformationCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['client', 'permission', 'startDate', 'endDate', 'agency'],
    useAsTitle: 'signedName',
  },
  defaultSort: '-startDate',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientField(ctx),
    { name: 'permission', type: 'select', options: choices(['yes', 'no']), required: true },
    dayField('startDate', {
      defaultValue: () => new Date().toISOString(),
      index: true,
      required: true,
    }),
    dayField('endDate', { hooks: { beforeValidate: [fillEndDate] }, index: true }),
    {
      name: 'documentationType',
      type: 'select',
      options: choices(ROI_DOCUMENTATION_TYPES),
      required: true,
    },
    momentField('revokedAt'),
    { name: 'signedName', type: 'text', access: serverOnly },
    momentField('signedAt', { access: serverOnly }),
    { name: 'signedText', type: 'textarea', access: serverOnly },
    { name: 'signedLanguage', type: 'text', access: serverOnly },
    { name: 'signedTextHash', type: 'text', access: serverOnly },
    { name: 'signature', type: 'textarea', access: serverOnly, admin: { disableListColumn: true } },
    agencyField(ctx),
    ...fulfillmentFields(ctx),
  ],
  hooks: { afterChange: [noteActivePeriod], afterDelete: [noteActivePeriod] },
  indexes: [{ fields: ['client', 'endDate'] }],
  lockDocuments: false,
})
