import type { PortalErrorCode } from '../core/errorCodes.js'
import type { Day } from '../core/day.js'
import { FIELD_PROBLEM_CODES, type FieldProblemCode } from '../core/fieldProblems.js'
import { createFormats } from '../core/format.js'
import { localized } from '../core/localized.js'
import { en } from '../translations/languages/en.js'
import type { Reader, TranslationKey, TranslationValues } from '../translations/translate.js'
import { fieldTexts } from './fieldLabels.js'

/** What is wrong with one field: a general problem, or an error of its own such as a bad password. */
export type FieldProblem = {
  code: FieldProblemCode | PortalErrorCode
  /** The day that a day may not pass, and the field it stands in; today stands in none. */
  bound?: { day: Day; field?: string }
  field: string
  /** What the field is called, by language, where only the data or the collection knows. */
  label?: Readonly<Record<string, string>>
  /** The sentence, where it is already said in the reader's language: by a check of a collection. */
  text?: string
  values?: TranslationValues
}

export const isFieldProblemCode = (code: string): code is FieldProblemCode =>
  FIELD_PROBLEM_CODES.some((one) => one === code)

const isFieldName = (key: string): key is Extract<keyof (typeof en)['fields'], string> =>
  Object.hasOwn(en.fields, key)

/** What a reader knows the field by. */
export const problemLabel = (
  { field, label }: FieldProblem,
  { locale, t }: Reader,
  page = '',
): string => {
  if (label) return localized(label, locale) || field
  // Of one of several rows: `documents.1.category` is a category
  const name = field.replace(/^(?:\w+\.\d+\.)+/, '')
  const texts = fieldTexts(name, page)
  if (texts) return t(texts.label)
  const ofCollection = `field_${name}`
  return isFieldName(ofCollection) ? t(`fields.${ofCollection}`) : field
}

const keyOf = ({ code, field, label }: FieldProblem, page: string): TranslationKey => {
  if (!isFieldProblemCode(code)) return `errors.${code}`
  if (code !== 'REQUIRED') return `errors.field_${code}`
  if (label && field.startsWith('answers.')) return 'errors.field_REQUIRED_answer'
  return fieldTexts(field, page)?.missing ?? 'errors.field_REQUIRED'
}

/** Numbers as people write them; `count`, which chooses the plural, stands beside as `over`. */
const written = (values: TranslationValues, locale: string): TranslationValues => {
  const numbers = new Intl.NumberFormat(locale)
  const texts = Object.entries(values).map(([name, value]) => [
    name === 'count' ? 'over' : name,
    typeof value === 'number' ? numbers.format(value) : value,
  ])
  return { ...Object.fromEntries(texts), ...('count' in values ? { count: values.count } : {}) }
}

const boundIn = ({ bound, code }: FieldProblem, reader: Reader): TranslationValues => {
  if (!bound) return {}
  const date = createFormats({ locale: reader.locale, timeZone: undefined }).day(bound.day)
  return bound.field === undefined
    ? { date }
    : { date, other: problemLabel({ code, field: bound.field }, reader) }
}

/**
 * A problem as a sentence that names its field and says what would be right.
 * @param page name of the page that shows it: some call a field by another name.
 */
export const problemText = (problem: FieldProblem, reader: Reader, page = ''): string => {
  if (problem.text) return problem.text
  const label = problemLabel(problem, reader, page)
  const said = reader.t(keyOf(problem, page), {
    ...written(problem.values ?? {}, reader.locale),
    ...boundIn(problem, reader),
    label,
  })
  // An error of its own says nothing of which of several questions it is about
  return problem.label && !isFieldProblemCode(problem.code) ? withLabel(said, label) : said
}

/** Kinds of fields of a collection in which one chooses and does not type. */
const CHOSEN = new Set(['radio', 'relationship', 'select', 'upload'])

type OfCollection = {
  code: FieldProblemCode
  label: string
  type: string
  values?: TranslationValues
}

/** The same for a field of a collection, which brings its kind and what the admin panel calls it. */
export const fieldSentence = (
  { code, label, type, values = {} }: OfCollection,
  { locale, t }: Reader,
): string => {
  const key = code === 'REQUIRED' && CHOSEN.has(type) ? 'REQUIRED_choice' : code
  return t(`errors.field_${key}`, { ...written(values, locale), label })
}

/** A sentence that names its field: in place of `{{label}}`, else in front. */
export const withLabel = (sentence: string, label: string): string => {
  const named = sentence.replaceAll('{{label}}', label)
  return named.includes(label) ? named : `${label} – ${named}`
}
