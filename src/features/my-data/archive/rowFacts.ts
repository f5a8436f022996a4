import type { FlattenedField } from 'payload'

import { localized } from '../../../core/localized.js'
import { translate, translator, type TranslationKey } from '../../../translations/translate.js'
import { answerTexts, resultTexts } from '../../questions/index.js'
import { idsIn, type Names } from './names.js'
import type { ArchiveFact, MyDataWork } from './types.js'

type ClientRow = Record<string, unknown>
type Told = { field: FlattenedField; names: Names; value: unknown; work: MyDataWork }

/**
 * In the data, and of no use on a page: whose rows they are is plain, and others say the same in
 * words.
 */
const NOT_TOLD = new Set([
  'answers',
  'body',
  'changes',
  'client',
  'edition',
  'goals',
  'id',
  'language',
  'lines',
  'preferredLanguage',
  'questions',
  'questionsVersion',
  'results',
  'revision',
  'scanState',
  'searchText',
  'sections',
  'signature',
  'signedLanguage',
  'signedTextHash',
  'textHash',
])
const SIGNATURE = /^data:image\/png;base64,[A-Za-z0-9+/=]+$/

/** A label as Payload knows them: text, texts by language, or a function of the translations. */
const labelText = (label: unknown, locale: string): string => {
  if (typeof label !== 'function') return localized(label, locale)
  const own = translator(locale, {})
  const t = (key: string): string =>
    key.startsWith('portal:') ? own(key.replace('portal:', 'fields.') as TranslationKey) : key
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

const signatureOf = (row: ClientRow): ArchiveFact['image'] =>
  typeof row.signature === 'string' && SIGNATURE.test(row.signature) ? row.signature : undefined

/** Staff see these rows under the client's name; for the client this tells them apart. */
const NAMES = ['address', 'signedName']

/** What is named by what it is of: an answer by its assessment, an enrollment by its program. */
const NAMED_AFTER = new Set(['assessment', 'program'])

type Page = {
  fields: readonly FlattenedField[]
  names: Names
  useAsTitle: string | undefined
}

/** What a row goes by on the page, and from which field: its name, else when it came. */
const titleOf = (
  work: MyDataWork,
  row: ClientRow,
  { fields, names, useAsTitle }: Page,
): string[] => {
  for (const name of [...NAMES, useAsTitle ?? 'id']) {
    const own = name === 'id' || name === 'title' ? undefined : row[name]
    if (typeof own === 'string' && own.trim() !== '') return [own, name]
  }
  const after = fields.find(({ name }) => NAMED_AFTER.has(name))
  const name = after ? relatedText(after, row[after.name], names) : ''
  if (after && name !== '') return [name, after.name]
  return [momentText(work, String(row.createdAt)), 'createdAt']
}

/**
 * A row in words: what its collection calls each field, in the client's language. What is empty, or
 * stands above, is not told.
 */
export const rowInWords = (
  work: MyDataWork,
  row: ClientRow,
  page: Page,
): { facts: ArchiveFact[]; title: string } => {
  const { locale, t } = work
  const [title = '', titled] = titleOf(work, row, page)
  const facts = page.fields
    .filter((field) => isTold(field) && field.name !== titled)
    .map((field) => ({
      label: ('label' in field && labelText(field.label, locale)) || field.name,
      text: valueText({ field, names: page.names, value: row[field.name], work }),
    }))
  const { answers, questions, results } = row
  const answered = [...answerTexts(work, { answers, questions }), ...resultTexts(work, results)]
  const image = signatureOf(row)
  const saved = { label: t('client.myDataSaved'), text: momentText(work, String(row.createdAt)) }
  return {
    facts: [
      ...(titled === 'createdAt' ? [] : [saved]),
      ...facts.filter(({ text }) => text !== ''),
      ...answered.map(({ label, value }) => ({ label, text: value })),
      ...(image ? [{ image, label: translate(locale, 'fields.field_signature'), text: '' }] : []),
    ],
    title,
  }
}
