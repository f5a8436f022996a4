import { uuidField } from '../fields/ids.js'
import {
  agencyField,
  clientField,
  clientTitleField,
  fulfillmentFields,
  privateField,
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
    { name: 'address', type: 'textarea', maxLength: 500 },
    {
      type: 'row',
      fields: [
        { name: 'latitude', type: 'number', max: 90, min: -90 },
        { name: 'longitude', type: 'number', max: 180, min: -180 },
      ],
    },
    { name: 'note', type: 'textarea', maxLength: 2000 },
    momentField('recordedAt', {
      defaultValue: () => new Date().toISOString(),
      index: true,
      required: true,
    }),
    privateField(),
    agencyField(ctx),
    ...fulfillmentFields(ctx),
    searchable({ kept: { address: 'text', note: 'text' }, through: ['client'] }),
  ],
  indexes: [{ fields: ['client', 'recordedAt'] }, { fields: ['agency', 'private'] }],
  lockDocuments: false,
})
