import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { agencyField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/** People enrolled together (HUD household id). */
export const createHouseholdsCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['name', 'agency'], useAsTitle: 'name' },
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    agencyField(ctx),
    searchable({ kept: { name: 'name' } }),
  ],
})
