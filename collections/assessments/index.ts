import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { questionsFields } from '../fields/questions.js'
import { textsField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/**
 * Assessments that staff can ask a client to fill in. Labels by language,
 * `{ "en": "…", "es": "…" }`.
 */
export const createAssessmentsCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['title', 'enabledOnPortal'], useAsTitle: 'title' },
  fields: [
    uuidField(),
    { name: 'title', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    textsField('titles', TEXT_LIMITS.name, { required: false }),
    { name: 'enabledOnPortal', type: 'checkbox', defaultValue: false, index: true },
    {
      name: 'agencies',
      type: 'relationship',
      hasMany: true,
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.agencies,
    },
    {
      name: 'keptAnswers',
      type: 'ui',
      admin: {
        components: { Field: 'payload-client-portal/client#KeptAnswers' },
        custom: { by: 'assessment', collection: ctx.slugs.assessmentResponses },
        disableListColumn: true,
      },
    },
    ...questionsFields(),
    searchable({ kept: { title: 'name' } }),
  ],
})
