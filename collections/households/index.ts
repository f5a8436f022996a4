import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { agencyField } from '../fields/ownership.js'
import { secretField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/** People enrolled together (HUD household id). */
export const createHouseholdsCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['name', 'agency'], useAsTitle: 'name' },
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    agencyField(ctx),
    // Another one with each change of who is in it, so that of two changes at once one looks again.
    secretField('revision'),
    searchable({ kept: { name: 'name' } }),
  ],
})
