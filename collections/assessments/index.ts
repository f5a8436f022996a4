import type { PayloadRequest } from 'payload'

import { QUESTION_TYPES } from '../../src/core/assessment.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { translate } from '../../src/translations/translate.js'
import { uuidField } from '../fields/ids.js'
import { textsField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

const NAME = /^[a-z][a-zA-Z0-9_]{0,49}$/

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
      name: 'questions',
      type: 'array',
      fields: [
        {
          name: 'name',
          type: 'text',
          maxLength: TEXT_LIMITS.word,
          required: true,
          validate: (value: unknown, { req }: { req: PayloadRequest }) =>
            NAME.test(String(value)) || translate(req.i18n.language, 'fields.questionName'),
        },
        textsField('label', TEXT_LIMITS.question),
        {
          name: 'type',
          type: 'select',
          defaultValue: 'text',
          options: [...QUESTION_TYPES],
          required: true,
        },
        { name: 'required', type: 'checkbox', defaultValue: false },
        {
          name: 'options',
          type: 'array',
          admin: {
            condition: (_, sibling) => ['multiselect', 'select'].includes(String(sibling.type)),
          },
          fields: [
            { name: 'value', type: 'text', maxLength: TEXT_LIMITS.name, required: true },
            textsField('label', TEXT_LIMITS.question),
          ],
        },
      ],
    },
    searchable({ kept: { title: 'name' } }),
  ],
})
