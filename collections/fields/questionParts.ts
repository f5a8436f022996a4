import type { Field, PayloadRequest, TextField } from 'payload'

import type { SetProblem } from '../../src/core/questions/checkSet.js'
import { COMPARISONS } from '../../src/core/questions/question.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { translate } from '../../src/translations/translate.js'

const NAME = /^[a-z][a-zA-Z0-9_]{0,49}$/
/** Name of a question or score: a key in answers, in form fields and in conditions. */
export const nameField = (): TextField => ({
  name: 'name',
  type: 'text',
  maxLength: TEXT_LIMITS.word,
  required: true,
  validate: (value: unknown, { req }: { req: PayloadRequest }) =>
    NAME.test(String(value)) || translate(req.i18n.language, 'fields.questionName'),
})

/** What is wrong with a definition, in the reader's language, each naming its question. */
export const toldProblems = (
  problems: readonly SetProblem[],
  { i18n }: Pick<PayloadRequest, 'i18n'>,
): string | true =>
  problems.length === 0 ||
  problems
    .map(({ code, name, other = '' }) =>
      translate(i18n.language, `fields.question_${code}`, { name, other }),
    )
    .join(' ')

/** What an earlier answer is to be like. */
export const conditionFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      { name: 'question', type: 'text', maxLength: TEXT_LIMITS.word, required: true },
      {
        name: 'is',
        type: 'select',
        defaultValue: 'equals',
        options: [...COMPARISONS],
        required: true,
      },
      { name: 'value', type: 'text', maxLength: TEXT_LIMITS.name },
    ],
  },
]
