import { keepDeleted } from '../../hooks/client-locations/keepDeleted.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { labelByLanguage } from '../../src/translations/label.js'
import { degreesField } from '../fields/degrees.js'
import { uuidField } from '../fields/ids.js'
import {
  agencyField,
  clientField,
  clientTitleField,
  fulfillmentFields,
  privateField,
  replacedField,
} from '../fields/ownership.js'
import { momentField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/** Where a client said they can be found, as address, position or both. */
export const createClientLocationsCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['client', 'address', 'recordedAt'], useAsTitle: 'title' },
  defaultSort: '-recordedAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    { name: 'address', type: 'textarea', maxLength: TEXT_LIMITS.address },
    {
      type: 'row',
      fields: [
        degreesField('latitude', { beside: 'longitude', limit: 90 }),
        degreesField('longitude', { beside: 'latitude', limit: 180 }),
      ],
    },
    { name: 'note', type: 'textarea', maxLength: TEXT_LIMITS.note },
    momentField('recordedAt', {
      defaultValue: () => ctx.options.clock().toISOString(),
      index: true,
      required: true,
    }),
    privateField(),
    agencyField(ctx),
    {
      // Told by the client unasked; what answers a request says so by that. Written by the server alone.
      name: 'sentByClient',
      type: 'checkbox',
      // guard: told-by-client-by-server
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
      defaultValue: false,
    },
    momentField('clearedAt', {
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
    }),
    {
      name: 'place',
      type: 'ui',
      admin: { components: { Cell: 'payload-client-portal/client#PlaceCell' } },
      label: labelByLanguage('placeColumn'),
    },
    replacedField(),
    ...fulfillmentFields(ctx),
    searchable({ kept: { address: 'text', note: 'text' }, through: ['client'] }),
  ],
  hooks: { beforeChange: [keepDeleted] },
  indexes: [
    { fields: ['client', 'recordedAt'] },
    { fields: ['client', 'clearedAt'] },
    { fields: ['agency', 'private'] },
  ],
  lockDocuments: false,
})
