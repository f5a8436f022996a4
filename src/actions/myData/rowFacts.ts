import type { FlattenedField } from 'payload'

import { localized } from '../../core/localized.js'
import { translate, type TranslationKey } from '../../translations/translate.js'
import { answerTexts } from '../shared/answerTexts.js'
import { idsIn, type Names } from './names.js'
import type { Fact, MyDataWork } from './types.js'

type Row = Record<string, unknown>
type Told = { field: FlattenedField; names: Names; value: unknown; work: MyDataWork }

/** In the data, and of no use on a page: whose rows they are is plain, and others say the same in words. */
const NOT_TOLD = new Set([
  'answers',
  'body',
  'client',
  'id',
  'questions',
  'scanState',
  'signature',
  'signedLanguage',
  'signedTextHash',
])
const SIGNATURE = /^data:image\/png;base64,[A-Za-z0-9+/=]+$/

/** A label as Payload knows them: text, texts by language, or a function of the translations. */
const labelText = (label: unknown, locale: string): string => {
  if (typeof label !== 'function') return localized(label, locale)
  const t = (key: string): string =>
    key.startsWith('portal:')
      ? translate(locale, key.replace('portal:', 'fields.') as TranslationKey)
      : key
  return String((label as (args: { t: typeof t }) => unknown)({ t }))
}

const momentText = ({ format }: MyDataWork, value: string): string =>
  `${format.on(value)}, ${format.time(value)}`

const dateText = (work: MyDataWork, field: FlattenedField, value: string): string => {
  const picker = field.type === 'date' ? field.admin?.date?.pickerAppearance : undefined
  return picker === 'dayOnly' ? work.format.day(value) : momentText(work, value)
}

const choiceText = (field: FlattenedField, value: string, locale: string): string => {
  const options = field.type === 'select' || field.type === 'radio' ? field.options : []
  const option = options.find((one) => (typeof one === 'string' ? one : one.value) === value)
  return typeof option === 'object' ? labelText(option.label, locale) : value
}

const relatedText = (field: FlattenedField, value: unknown, names: Names): string => {
  const to = 'relationTo' in field ? field.relationTo : undefined
  if (typeof to !== 'string') return ''
  return idsIn(value)
    .map((id) => names(to, id) ?? '')
    .filter(Boolean)
    .join('\n')
}

const valueText = (told: Told): string => {
  const { field, names, value, work } = told
  if (value === null || value === undefined || value === '') return ''
  if (field.type === 'relationship' || field.type === 'upload')
    return relatedText(field, value, names)
  if (field.name === 'private' && value !== true) return ''
  if (field.type === 'checkbox') return work.t(value === true ? 'client.yes' : 'client.no')
  if (Array.isArray(value))
    return value.map((one: unknown) => valueText({ ...told, value: one })).join('\n')
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (field.type === 'date') return dateText(work, field, text)
  return choiceText(field, text, work.locale)
}

const isTold = (field: FlattenedField): boolean =>
  !NOT_TOLD.has(field.name) &&
  !('hidden' in field && field.hidden) &&
  !(field.admin && 'hidden' in field.admin && field.admin.hidden)

const signatureOf = (row: Row): Fact['image'] =>
  typeof row.signature === 'string' && SIGNATURE.test(row.signature) ? row.signature : undefined

/** A row in words: what its collection calls each field, in the client's language. What is empty is not told. */
export const rowFacts = (
  work: MyDataWork,
  fields: readonly FlattenedField[],
  row: Row,
  names: Names,
): Fact[] => {
  const facts = fields.filter(isTold).map((field) => ({
    label: ('label' in field && labelText(field.label, work.locale)) || field.name,
    text: valueText({ field, names, value: row[field.name], work }),
  }))
  const { answers, questions } = row
  const told = answerTexts(work, { answers, questions })
  const image = signatureOf(row)
  return [
    ...facts.filter(({ text }) => text !== ''),
    ...told.map(({ label, value }) => ({ label, text: value })),
    ...(image
      ? [{ image, label: translate(work.locale, 'fields.field_signature'), text: '' }]
      : []),
  ]
}

/** What a row goes by on the page: its name, else when it came. */
export const rowTitle = (work: MyDataWork, useAsTitle: string | undefined, row: Row): string => {
  const name = useAsTitle && useAsTitle !== 'id' ? row[useAsTitle] : undefined
  if (typeof name === 'string' && name.trim() !== '') return name
  return momentText(work, String(row.createdAt))
}
