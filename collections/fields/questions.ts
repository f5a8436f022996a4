import type { ArrayField, Field, PayloadRequest, SelectField } from 'payload'

import { bumpVersion } from '../../hooks/shared/bumpVersion.js'
import { CHOICE_LISTS } from '../../src/core/questions/choices.js'
import { CLIENT_FIELD_NAMES } from '../../src/core/questions/clientFields.js'
import { checkQuestions } from '../../src/core/questions/checkSet.js'
import {
  LAYOUTS,
  MOST_OPTIONS,
  MOST_QUESTIONS,
  MOST_ROWS,
  QUESTION_TYPES,
  SHOW_WHEN,
  type Question,
} from '../../src/core/questions/question.js'
import { hudLists } from '../../src/core/hud/index.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { labelOf } from '../../src/translations/label.js'
import { described } from './described.js'
import { conditionFields, nameField, toldProblems } from './questionParts.js'
import { staffOnly } from './readers.js'
import { scoresField } from './scores.js'
import { textsField, wholeField } from './simple.js'

/** Conditions of one question. */
const MOST_CONDITIONS = 20

type Sibling = Partial<Question>
const onlyFor =
  (...types: readonly string[]) =>
  (_: unknown, sibling: Sibling): boolean =>
    types.includes(String(sibling.type))

const choices = onlyFor('multiselect', 'select')

/** A limit that came as a number is a text: of other kinds of questions it is a day. */
const asText = ({ value }: { value?: unknown }): unknown =>
  typeof value === 'number' ? String(value) : value

const limitField = (name: 'max' | 'min'): Field =>
  described(
    {
      name,
      type: 'text',
      admin: { condition: onlyFor('date', 'file', 'multiselect', 'number', 'text', 'textarea') },
      hooks: { beforeValidate: [asText] },
      maxLength: TEXT_LIMITS.word,
    },
    'questionLimits',
  )

const clientFieldSelect = (name: 'prefill' | 'writesTo'): SelectField => ({
  name,
  type: 'select',
  admin: {
    condition: (_, { type }: Sibling) =>
      !['file', 'group', 'section', 'signature'].includes(String(type)),
  },
  options: CLIENT_FIELD_NAMES.map((field) => ({
    label: labelOf(`field_clients_${field}`, `field_${field}`) ?? field,
    value: field,
  })),
})

const listField: SelectField = {
  name: 'list',
  type: 'select',
  admin: { condition: choices },
  options: CHOICE_LISTS.map((list) => ({
    label: { ...hudLists[list as keyof typeof hudLists].title },
    value: list,
  })),
}

const oneQuestion = (types: readonly string[]): Field[] => [
  nameField(),
  textsField('label', TEXT_LIMITS.question),
  { name: 'type', type: 'select', defaultValue: 'text', options: [...types], required: true },
  textsField('help', TEXT_LIMITS.note, { required: false, shape: 'lines' }),
  {
    name: 'required',
    type: 'checkbox',
    admin: { condition: (_, { type }: Sibling) => type !== 'section' },
    defaultValue: false,
  },
  listField,
  {
    name: 'options',
    type: 'array',
    admin: { condition: (data, sibling: Sibling) => choices(data, sibling) && !sibling.list },
    fields: [
      { name: 'value', type: 'text', maxLength: TEXT_LIMITS.name, required: true },
      textsField('label', TEXT_LIMITS.question),
      { name: 'score', type: 'number', access: staffOnly },
    ],
    maxRows: MOST_OPTIONS,
  },
  { type: 'row', fields: [limitField('min'), limitField('max')] },
  { type: 'row', fields: [clientFieldSelect('prefill'), clientFieldSelect('writesTo')] },
  { name: 'showWhen', type: 'select', defaultValue: 'all', options: [...SHOW_WHEN] },
  described(
    { name: 'showIf', type: 'array', fields: conditionFields(), maxRows: MOST_CONDITIONS },
    'questionShowIf',
  ),
]

/** What a group asks in each of its rows, and how many rows there may be. */
const groupFields = (): Field[] => {
  const admin = { condition: onlyFor('group') }
  const rows = { admin, max: MOST_ROWS, min: 0 }
  return [
    { type: 'row', fields: [wholeField('minRows', rows), wholeField('maxRows', rows)] },
    {
      name: 'asks',
      type: 'array',
      admin,
      fields: oneQuestion(QUESTION_TYPES.filter((type) => type !== 'group')),
      maxRows: MOST_QUESTIONS,
    },
  ]
}

type Checked = { req: PayloadRequest; siblingData: { questions?: unknown } }

const questionsArray = (): ArrayField => ({
  name: 'questions',
  type: 'array',
  fields: [...oneQuestion(QUESTION_TYPES), ...groupFields()],
  maxRows: MOST_QUESTIONS,
  validate: (value: unknown, { req, siblingData }: Checked) =>
    toldProblems(checkQuestions(Array.isArray(value) ? value : siblingData.questions), req),
})

/**
 * A set of questions as its author defines it: how it is laid out, the questions, the scores, and a
 * version that the server counts up with each change. Of assessments and of whatever else asks.
 */
export const questionsFields = (): Field[] => [
  { name: 'layout', type: 'select', defaultValue: 'one-page', options: [...LAYOUTS] },
  questionsArray(),
  scoresField(),
  {
    name: 'questionsVersion',
    type: 'number',
    access: { create: () => false, update: () => false },
    admin: { position: 'sidebar', readOnly: true },
    hooks: { beforeChange: [bumpVersion] },
  },
]
