import { localized } from '../../src/core/localized.js'
import { choicesOf } from '../../src/core/questions/choices.js'
import {
  isAnswered,
  isChoice,
  rowQuestions,
  type ComparisonKind,
  type Question,
} from '../../src/core/questions/question.js'
import type { AdminKey } from '../../src/translations/label.js'

/** A text of the admin panel in the reader's language. */
type Say = (key: AdminKey) => string

/** Characters of a question that are enough to know it again. */
const FIRST_WORDS = 60

/** The first words of a question; its name where it says nothing yet. */
export const firstWords = (
  { label, name }: Pick<Question, 'label' | 'name'>,
  language: string,
): string => {
  const said = localized(label, language).trim() || name
  return said.length > FIRST_WORDS ? `${said.slice(0, FIRST_WORDS - 1).trimEnd()}…` : said
}

const PART_TEXTS = {
  asks: 'field_questions',
  help: 'field_help',
  label: 'field_label',
  list: 'field_list',
  max: 'field_max',
  maxRows: 'field_maxRows',
  min: 'field_min',
  minRows: 'field_minRows',
  name: 'field_name',
  options: 'field_options',
  prefill: 'field_prefill',
  required: 'field_required',
  showIf: 'field_showIf',
  showWhen: 'field_showWhen',
  type: 'field_type',
  writesTo: 'field_writesTo',
} as const satisfies Record<keyof Question, AdminKey>

/** What a kind of question is called. */
export const kindText = (type: Question['type'], text: Say): string =>
  text(`choice_${type}` as AdminKey)

/** Indexes in a path of the form: `questions.3.asks.1.showIf` → 3 and 1. */
const placeIn = (path: string): { inner: null | number; outer: null | number } => {
  const [, outer, inner] = /^questions\.(\d+)(?:\.asks\.(\d+))?/.exec(path) ?? []
  return {
    inner: inner === undefined ? null : Number(inner),
    outer: outer === undefined ? null : Number(outer),
  }
}

/** The question that a path of the form lies in; null where it lies in none. */
export const questionInForm = (questions: readonly Question[], path: string): null | Question => {
  const { inner, outer } = placeIn(path)
  const question = outer === null ? undefined : questions[outer]
  if (!question || inner === null) return question ?? null
  return rowQuestions(question)[inner] ?? null
}

/** Questions whose answers something at this path may look at: those that stand before it. */
export const askableAt = (questions: readonly Question[], path: string): Question[] => {
  const { inner, outer } = placeIn(path)
  if (outer === null) return questions.filter(isAnswered)
  const group = questions[outer]
  const inside = inner === null || !group ? [] : rowQuestions(group).slice(0, inner)
  return [...questions.slice(0, outer), ...inside].filter(
    (question) => isAnswered(question) && question.name !== '',
  )
}

/** How the answer to a question can be compared, most wanted first. */
export const comparisonsFor = (question: Pick<Question, 'type'> | undefined): ComparisonKind[] => {
  switch (question?.type) {
    case 'yes-no':
    case 'select':
      return ['equals', 'not-equals', 'answered']
    case 'multiselect':
      return ['includes', 'answered', 'more-than', 'less-than']
    case 'number':
    case 'date':
      return ['equals', 'not-equals', 'more-than', 'less-than', 'answered']
    case 'group':
      return ['answered', 'more-than', 'less-than']
    case 'address':
    case 'file':
    case 'signature':
      return ['answered']
    case 'section':
    case 'text':
    case 'textarea':
    case undefined:
      return ['answered', 'equals', 'not-equals']
  }
}

/** The first of the answers that can be chosen; empty where it is typed. */
export const firstAnswer = (question: Question): string => {
  if (question.type === 'yes-no') return 'yes'
  return isChoice(question) ? (choicesOf(question)[0]?.value ?? '') : ''
}

export type ValueChoice = { label: string; value: string }

/** What an answer can be, where there are choices; null where it is typed. */
export const answersTo = (
  question: Question | undefined,
  { language, text }: { language: string; text: Say },
): null | ValueChoice[] => {
  if (question?.type === 'yes-no') {
    return [
      { label: text('choice_yes'), value: 'yes' },
      { label: text('choice_no'), value: 'no' },
    ]
  }
  if (!question || !isChoice(question)) return null
  return choicesOf(question).map(({ label, value }) => ({
    label: localized(label, language) || value,
    value,
  }))
}

/** What a part of a question is called: the label of its field. */
export const partText = (part: keyof Question, text: Say): string => text(PART_TEXTS[part])
