import { randomUUID } from 'node:crypto'

import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { formatNames, type FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { COLLECTION_KEYS, DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { labelIn } from '../../../src/errors/labelIn.js'
import { translator } from '../../../src/translations/translate.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let ask: AskGraphQL
/** A super user of the installation: writes in every collection that anybody writes in. */
let root: Visitor
let worker: Visitor
beforeAll(async () => {
  app = await startPortalApp('refusals', {
    host: (config) => ({ ...config, i18n: { supportedLanguages: { en, es } } }),
  })
  ask = graphqlOf(app)
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = (await people.staff({ agency, permissions: ['super-user'] })).visitor
  root = (await people.staff({ permissions: ['super-user'] })).visitor
})
afterAll(() => app.stop())

const LOCALES = ['en', 'es'] as const
type Locale = (typeof LOCALES)[number]
type Told = { label?: string; message: string; path: string }
type ErrorBody = { data: { code?: string; errors?: Told[] }; message: string; name: string }

/** Collections in which staff write over the generated paths. */
const WRITABLE = COLLECTION_KEYS.filter((key) => ACCESS_MATRIX[key].create !== 'never')

/** What the server sets by itself, whatever comes. */
const SET_BY_SERVER = ['createdAt', 'id', 'uniqueIdentifier', 'updatedAt', 'url']

const fieldsOf = (key: CollectionKey): FlattenedField[] =>
  (app.payload.collections[DEFAULT_SLUGS[key]]?.config.flattenedFields ?? []).filter(
    (field) =>
      !SET_BY_SERVER.includes(field.name) &&
      !('hidden' in field && field.hidden === true) &&
      // Rules that need nobody to ask: closed to all
      field.access?.create?.toString() !== '() => false' &&
      !(field.admin?.hidden === true),
  )

const requiredOf = (key: CollectionKey): FlattenedField[] =>
  fieldsOf(key).filter(
    (field) =>
      'required' in field &&
      field.required === true &&
      !('defaultValue' in field && field.defaultValue !== undefined),
  )

const labelOf = (field: FlattenedField, locale: Locale): string =>
  labelIn(
    { label: 'label' in field ? field.label : undefined, name: field.name },
    { i18n: app.payload.config.i18n as never, t: ((key: string) => key) as never },
    { locale, t: translator(locale, {}) },
  )

const fieldAt = (fields: readonly FlattenedField[], path: string): FlattenedField | undefined => {
  const [name = '', ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part))
  const field = fields.find((one) => one.name === name)
  if (rest.length === 0 || !field) return field
  return 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest.join('.')) : undefined
}

/** The entry of each field names it by its label, and says more than that it is wrong. */
const expectHelpful = (key: CollectionKey, error: ErrorBody, locale: Locale): string[] => {
  const where = `${key} ${locale}: ${JSON.stringify(error)}`
  expect(error.data.code, where).toBeDefined()
  expect(error.name, where).toMatch(/^(?:PortalError|ValidationError)$/)
  const told = error.data.errors ?? []
  expect(told, where).not.toEqual([])
  for (const { message, path } of told) {
    const field = fieldAt(
      app.payload.collections[DEFAULT_SLUGS[key]]?.config.flattenedFields ?? [],
      path,
    )
    // A file is no field of its collection
    if (field) expect(message, where).toContain(labelOf(field, locale))
    else expect(path, where).toBe('file')
    expect(message, where).not.toMatch(/invalid|inválid|This field|Este campo|\{\{|:/i)
    expect(error.message, where).toContain(message)
  }
  return told.map(({ path }) => path)
}

const errorOf = (body: unknown): ErrorBody => {
  const [error] = (body as { errors: ErrorBody[] }).errors
  if (!error) throw new Error('It was taken.')
  return error
}

const refusal = async (
  visitor: Visitor,
  { data, key, locale }: { data: unknown; key: CollectionKey; locale: Locale },
): Promise<ErrorBody | undefined> => {
  const answer = await visitor.call(`/${DEFAULT_SLUGS[key]}`, {
    body: JSON.stringify(data),
    headers: { 'accept-language': locale, 'content-type': 'application/json' },
    method: 'POST',
  })
  if (answer.status === 201) return undefined
  expect(answer.status, `${key}: ${answer.text}`).toBe(400)
  return errorOf(answer.body)
}

const LONG = 'x'.repeat(50_000)
/** A value that no field of this kind takes; undefined where any value is one. */
const wrong = (field: FlattenedField): unknown => {
  const value = {
    checkbox: 'perhaps',
    date: '2020-02-30',
    email: 'no address',
    number: 'many',
    relationship: randomUUID(),
    select: 'no-such-choice',
    text: LONG,
    textarea: LONG,
    upload: randomUUID(),
  }[field.type as string]
  return value !== undefined && 'hasMany' in field && field.hasMany === true ? [value] : value
}
const outOfBounds = (field: FlattenedField): unknown => {
  if (field.type !== 'number') return undefined
  return field.max === undefined ? (field.min ?? 0) - 1 : field.max + 1
}

describe.each(WRITABLE)('%s: a refusal names the field and says what would be right', (key) => {
  test.each(LOCALES)('of all that is required, at once (%s)', async (locale) => {
    const required = requiredOf(key)
    const error = await refusal(root, { data: {}, key, locale })
    if (!error) expect(required).toEqual([])
    else {
      const paths = expectHelpful(key, error, locale)
      // Without its file a document is not looked at any further
      if (!paths.includes('file'))
        expect(paths.toSorted()).toEqual(
          expect.arrayContaining(
            required.map(({ name }) => name).filter((name) => name !== 'agency'),
          ),
        )
    }
  })

  test.each(LOCALES)('of every field (%s)', async (locale) => {
    for (const field of fieldsOf(key))
      for (const value of [wrong(field), outOfBounds(field)]) {
        if (value === undefined) continue
        const error = await refusal(root, { data: { [field.name]: value }, key, locale })
        const paths = error ? expectHelpful(key, error, locale) : []
        if (!paths.includes('file')) expect(paths, `${key} ${field.name}`).toContain(field.name)
      }
  })

  test('of several fields at once', async () => {
    const misfits = fieldsOf(key).filter(({ type }) => ['date', 'number', 'select'].includes(type))
    const data = Object.fromEntries(misfits.map(({ name }) => [name, { not: 'this' }]))
    const error = misfits.length > 0 ? await refusal(root, { data, key, locale: 'en' }) : undefined
    if (error)
      expect(expectHelpful(key, error, 'en').toSorted()).toEqual(
        misfits
          .filter((field) => !('hasMany' in field && field.hasMany))
          .map(({ name }) => name)
          .toSorted(),
      )
  })

  test.each(LOCALES)('over GraphQL (%s)', async (locale) => {
    const { singular } = formatNames(DEFAULT_SLUGS[key])
    // GraphQL asks for what has a default too
    const required = fieldsOf(key).filter((field) => 'required' in field && field.required === true)
    const data = Object.fromEntries(
      required.map((field) => {
        if (field.type === 'select') {
          const [first] = field.options
          const value = typeof first === 'string' ? first : (first?.value ?? '')
          return [field.name, value.replaceAll('-', '_')]
        }
        const others: Record<string, unknown> = { date: '2026-01-01', json: {} }
        return [field.name, others[field.type] ?? wrong(field)]
      }),
    )
    const { errors } = await ask(
      root,
      `mutation ($data: mutation${singular}Input!) { create${singular}(data: $data) { id } }`,
      { headers: { 'accept-language': locale }, variables: { data } },
    )
    const [error] = errors
    if (!error && required.length === 0) return
    const extensions = error?.extensions as undefined | (ErrorBody & { code: string })
    if (!extensions) throw new Error(error?.message ?? 'It was taken.')
    expect(extensions.code).toBe(extensions.data.code)
    expectHelpful(key, { ...extensions, message: error?.message ?? '' }, locale)
  })
})

test('a wrong number stands beside the names that are missing, and is not kept', async () => {
  const error = await refusal(worker, { data: { ssn: '12-34' }, key: 'clients', locale: 'es' })
  expect(error?.data.errors?.map(({ path }) => path).toSorted()).toEqual([
    'firstName',
    'lastName',
    'ssn',
  ])
  expect(error?.message).toContain('Escriba 9 dígitos en "Número de Seguro Social"')
  expect(JSON.stringify(error)).not.toContain('12-34')
})
