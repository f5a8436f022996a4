import type { Field, PayloadRequest } from 'payload'

import { QUESTION_TYPES } from '../../src/core/assessment.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { translate } from '../../src/translations/translate.js'
import { textsField } from '../fields/simple.js'

const NAME = /^[a-z][a-zA-Z0-9_]{0,49}$/

/** What a task asks, as assessments do. */
export const askFields = (): Field[] => [
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
]
