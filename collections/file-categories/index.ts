import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { textsField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/** Categories of documents and the names staff pick from; shared by the whole installation. */
export const createFileCategoriesCollection: CollectionFactory = () => ({
  admin: { defaultColumns: ['name', 'active'], useAsTitle: 'name' },
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    { name: 'active', type: 'checkbox', defaultValue: true, index: true },
    {
      name: 'predefinedNames',
      type: 'array',
      fields: [
        { name: 'name', type: 'text', maxLength: TEXT_LIMITS.name, required: true },
        textsField('names', TEXT_LIMITS.name, { required: false }),
      ],
    },
    searchable({ kept: { name: 'name' } }),
  ],
})
