import { clientPortalPlugin } from 'payload-client-portal'
import type { Config, Field } from 'payload'
import { describe, expect, test } from 'vitest'

import { addCollectionTexts } from '../../../collections/texts.js'
import { labelFields } from '../../../collections/fields/labelFields.js'
import { CLOSED_COLLECTIONS, DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { DEFAULT_SETTINGS_SLUG } from '../../../src/core/slugs.js'
import { mergeTranslations } from '../../../src/translations/mergeTranslations.js'
import { en } from '../../../src/translations/languages/en.js'
import { es } from '../../../src/translations/languages/es.js'
import { translator, type TranslationKey } from '../../../src/translations/translate.js'

const HOST = {
  collections: [{ auth: true, fields: [], slug: 'users' }],
  db: {},
  secret: 'labels',
} as unknown as Config
const { collections = [], globals = [], i18n } = await clientPortalPlugin({ casework: true })(HOST)

type Texts = Readonly<Record<string, { portal: Readonly<Record<string, string>> }>>
const portalTexts = (translations: unknown, locale: string) =>
  (translations as Texts)[locale]?.portal ?? {}

const used = new Set<string>()
/** What a label says in a language: a text, texts by language, or a function of the translations. */
const said = (label: unknown, locale: string, translations: unknown = i18n?.translations) => {
  if (typeof label === 'function') {
    const t = (key: string): string | undefined => {
      used.add(key.replace('portal:', ''))
      return portalTexts(translations, locale)[key.replace('portal:', '')]
    }
    return (label as (args: { t: typeof t }) => string | undefined)({ t })
  }
  return typeof label === 'object' && label !== null
    ? (label as Record<string, string>)[locale]
    : label
}

const isShown = (field: Field): boolean =>
  !('hidden' in field && field.hidden) &&
  !(field.admin && 'hidden' in field.admin && field.admin.hidden)

/** Fields and choices without a word for them in a language. */
const silent = (fields: readonly Field[], locale: string, path: string): string[] =>
  fields.flatMap((field) => {
    const name = 'name' in field ? `${path}.${field.name}` : path
    const nested = 'fields' in field ? silent(field.fields, locale, name) : []
    if (!('name' in field) || field.type === 'ui') return nested
    const options = 'options' in field ? field.options : []
    const choices = options.flatMap((option) =>
      typeof option === 'object' && said(option.label, locale)
        ? []
        : [`${name}: ${typeof option === 'object' ? option.value : option}`],
    )
    const label = 'label' in field ? said(field.label, locale) : undefined
    return [...(label || !isShown(field) ? [] : [name]), ...choices, ...nested]
  })

const closed: readonly string[] = CLOSED_COLLECTIONS.map((key) => DEFAULT_SLUGS[key])
const shown = collections.filter(({ slug }) => !closed.includes(slug))

describe.each(['en', 'es'])('in %s', (locale) => {
  test.each(shown)('every field and choice of $slug has its label', ({ fields, labels, slug }) => {
    expect(silent(fields, locale, slug)).toEqual([])
    if (slug === 'users') return
    expect(said(labels?.singular, locale), slug).toBeTruthy()
    expect(said(labels?.plural, locale), slug).toBeTruthy()
  })

  test('every setting has its label', () => {
    const settings = globals.find(({ slug }) => slug === DEFAULT_SETTINGS_SLUG)
    expect(said(settings?.label, locale)).toBeTruthy()
    expect(silent(settings?.fields ?? [], locale, 'settings')).toEqual([])
  })
})

test('no label is left that nothing wears', () => {
  const labels = Object.keys(portalTexts(i18n?.translations, 'en')).filter((key) =>
    /^(?:choice|collection|field|scan)_/.test(key),
  )
  expect(labels.filter((key) => !used.has(key))).toEqual([])
})

describe('a collection with texts of its own', () => {
  addCollectionTexts('visits', {
    en: {
      choices: { status: { done: 'It took place' } },
      fields: { startsAt: 'Begins' },
      many: 'Visits',
      one: 'Visit',
    },
    es: {
      choices: { status: { done: 'Tuvo lugar' } },
      fields: { startsAt: 'Comienza' },
      many: 'Visitas',
      one: 'Visita',
    },
  })
  const translations = mergeTranslations({}, { casework: true })
  const [startsAt, status, name] = labelFields('visits', [
    { name: 'startsAt', type: 'date' },
    { name: 'status', type: 'select', options: ['done', 'canceled'] },
    { name: 'name', type: 'text' },
  ]) as [Field, Field, Field]
  const labelIn = (field: Field, locale: string) =>
    said('label' in field ? field.label : undefined, locale, translations)

  test('wears them, and the shared ones where it has none', () => {
    expect(labelIn(startsAt, 'en')).toBe('Begins')
    expect(labelIn(startsAt, 'es')).toBe('Comienza')
    expect(labelIn(status, 'en')).toBe('Status')
    expect(labelIn(name, 'es')).toBe('Nombre')
    const choices = 'options' in status ? status.options : []
    expect(
      choices.map((one) => said(typeof one === 'object' ? one.label : one, 'en', translations)),
    ).toEqual(['It took place', 'Canceled'])
  })

  test('is spoken of outside of the admin panel too', () => {
    const speak = (locale: string) =>
      translator(locale, {})('fields.collection_visits_many' as TranslationKey)
    expect(speak('en')).toBe('Visits')
    expect(speak('es-MX')).toBe('Visitas')
  })
})

/** A label, a description or a choice, by where it stands, in a language. */
const wordsOf = (fields: readonly Field[], locale: string, path: string): [string, unknown][] =>
  fields.flatMap((field) => {
    const name = 'name' in field ? `${path}.${field.name}` : path
    const options = 'options' in field ? field.options : []
    const description = field.admin && 'description' in field.admin ? field.admin.description : ''
    return [
      [name, 'label' in field ? said(field.label, locale) : undefined],
      [`${name} description`, said(description, locale)],
      ...options.map((option): [string, unknown] =>
        typeof option === 'object'
          ? [`${name}: ${option.value}`, said(option.label, locale)]
          : [`${name}: ${option}`, undefined],
      ),
      ...('fields' in field ? wordsOf(field.fields, locale, name) : []),
    ] as [string, unknown][]
  })

/** Words that are the same in both languages. */
const SAME = new Set(['Error: {{title}}', 'Individual', 'No', 'PORTAL', '{{name}}, {{time}}'])
/** Many languages are called alike in both: their names are HUD's, or their own. */
const NAMES_OF_LANGUAGES =
  /^(?:clients\.preferredLanguageCode|community-info\.bodies\.language|resources\.languages|users\.portalLanguage): /

test('no label, description or choice of the panel stays English in Spanish', () => {
  const settings = globals.filter(({ slug }) => slug === DEFAULT_SETTINGS_SLUG)
  const inBoth = [...shown, ...settings].flatMap(({ fields, slug }) => {
    const spanish = new Map(wordsOf(fields, 'es', slug))
    return wordsOf(fields, 'en', slug).flatMap(([where, english]) =>
      typeof english === 'string' && english !== '' && spanish.get(where) === english
        ? [`${where} = ${english}`]
        : [],
    )
  })
  const left = inBoth.filter((line) => !NAMES_OF_LANGUAGES.test(line))
  expect(left.filter((line) => !SAME.has(line.split(' = ')[1] ?? ''))).toEqual([])
})

/** Every text by its key, whatever it is for. */
const flat = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value]]
      : flat(value as object, `${path}${key}.`),
  )

test('no text of the plugin is the same in both languages', () => {
  const spanish = new Map(flat(es))
  const same = flat(en).filter(([key, text]) => spanish.get(key) === text)
  expect(same.filter(([, text]) => !SAME.has(text))).toEqual([])
})
