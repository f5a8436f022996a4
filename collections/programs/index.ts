import { projectType } from '../../src/core/hud/projectType.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { agencyField } from '../fields/ownership.js'
import { hudField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/** Programs clients can be enrolled in (HUD projects, element 2.02). */
export const createProgramsCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['name', 'projectType', 'agency'], useAsTitle: 'name' },
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    hudField('projectType', projectType),
    agencyField(ctx),
    searchable({ kept: { name: 'name' } }),
  ],
})
