import type { ArrayField, Field, PayloadRequest, SelectField, UIField } from 'payload'

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
import { label, labelOf } from '../../src/translations/label.js'
import { availableLocales } from '../../src/translations/translate.js'
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

/** Rows that say what they ask while they are closed. */
const questionRows: ArrayField['admin'] = {
  className: 'pcp-admin-questions',
  components: { RowLabel: 'payload-client-portal/client#QuestionRowLabel' },
  initCollapsed: true,
}
const questionLabels = { plural: label('field_questions'), singular: label('builderQuestion') }

const listField: SelectField = {
  name: 'list',
  type: 'select',
  admin: {
    components: { afterInput: ['payload-client-portal/client#HudListLook'] },
    condition: choices,
  },
  options: CHOICE_LISTS.map((list) => ({
    label: { ...hudLists[list as keyof typeof hudLists].title },
    value: list,
  })),
}

const kindField = (types: readonly string[]): SelectField => ({
  name: 'type',
  type: 'select',
  admin: { isClearable: false },
  defaultValue: 'text',
  options: [...types],
  required: true,
})

const optionsField: ArrayField = {
  name: 'options',
  type: 'array',
  admin: {
    components: { Field: 'payload-client-portal/client#OptionsField' },
    condition: (data, sibling: Sibling) => choices(data, sibling) && !sibling.list,
  },
  fields: [
    { name: 'value', type: 'text', maxLength: TEXT_LIMITS.name, required: true },
    textsField('label', TEXT_LIMITS.question),
    { name: 'score', type: 'number', access: staffOnly },
  ],
  maxRows: MOST_OPTIONS,
}

const conditionsFields = (): Field[] => [
  {
    name: 'showIf',
    type: 'array',
    admin: { components: { Field: 'payload-client-portal/client#ConditionsField' } },
    fields: conditionFields(),
    maxRows: MOST_CONDITIONS,
  },
  {
    name: 'showWhen',
    type: 'select',
    admin: {
      condition: (_, { showIf }: Sibling) => (showIf ?? []).length > 1,
      isClearable: false,
    },
    defaultValue: 'all',
    options: [...SHOW_WHEN],
  },
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
      admin: { ...questionRows, ...admin },
      fields: oneQuestion(
        QUESTION_TYPES.filter((type) => type !== 'group' && type !== 'signature'),
      ),
      labels: questionLabels,
      maxRows: MOST_QUESTIONS,
    },
  ]
}

/** Its kind first: of the rest only what that kind has is shown. */
const oneQuestion = (types: readonly string[], own: readonly Field[] = []): Field[] => [
  kindField(types),
  textsField('label', TEXT_LIMITS.question),
  textsField('help', TEXT_LIMITS.note, { required: false, shape: 'lines' }),
  {
    name: 'required',
    type: 'checkbox',
    admin: { condition: (_, { type }: Sibling) => type !== 'section' },
    defaultValue: false,
  },
  listField,
  optionsField,
  { type: 'row', fields: [limitField('min'), limitField('max')] },
  ...own,
  ...conditionsFields(),
  { type: 'row', fields: [clientFieldSelect('prefill'), clientFieldSelect('writesTo')] },
  described(nameField(), 'builderNameHint'),
]

type Checked = { req: PayloadRequest; siblingData: { questions?: unknown } }

const questionsArray = (): ArrayField => ({
  name: 'questions',
  type: 'array',
  admin: questionRows,
  fields: oneQuestion(QUESTION_TYPES, groupFields()),
  labels: questionLabels,
  maxRows: MOST_QUESTIONS,
  validate: (value: unknown, { req, siblingData }: Checked) =>
    toldProblems(checkQuestions(Array.isArray(value) ? value : siblingData.questions), req),
})

/** A part of the builder that holds nothing of its own. */
const builderPart = (name: string, component: string, admin: UIField['admin'] = {}): UIField => ({
  name,
  type: 'ui',
  admin: {
    ...admin,
    components: { Field: `payload-client-portal/client#${component}` },
    custom: { locales: availableLocales() },
    disableListColumn: true,
  },
})

/**
 * A set of questions as its author defines it: how it is laid out, the questions, the scores, and a
 * version that the server counts up with each change. Of assessments and of whatever else asks.
 */
export const questionsFields = (): Field[] => [
  {
    name: 'layout',
    type: 'select',
    admin: { isClearable: false },
    defaultValue: 'one-page',
    options: [...LAYOUTS],
  },
  builderPart('questionsFile', 'QuestionsFile'),
  questionsArray(),
  scoresField(),
  builderPart('questionsPreview', 'QuestionsPreview', { position: 'sidebar' }),
  {
    name: 'questionsVersion',
    type: 'number',
    access: { create: () => false, update: () => false },
    admin: { position: 'sidebar', readOnly: true },
    hooks: { beforeChange: [bumpVersion] },
  },
]
