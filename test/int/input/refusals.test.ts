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

/** What is not helpful in an error; nothing where each field is named and told what would be right. */
const complaintsAbout = (
  key: CollectionKey,
  { data, message, name }: ErrorBody,
  locale: Locale,
) => {
  const all = app.payload.collections[DEFAULT_SLUGS[key]]?.config.flattenedFields ?? []
  const told = data.errors ?? []
  const ofFields = told.flatMap((one) => {
    const field = fieldAt(all, one.path)
    // A file is no field of its collection
    const called = field ? labelOf(field, locale) : ''
    return [
      ...(field || one.path === 'file' ? [] : ['no field']),
      ...(one.message.includes(called) ? [] : [`not called ${called}`]),
      ...(SAYS_NOTHING.test(one.message) ? ['says nothing'] : []),
      ...(message.includes(one.message) ? [] : ['not in the whole message']),
    ].map((complaint) => `${locale} ${one.path}: ${one.message}: ${complaint}`)
  })
  return [
    ...(data.code && /^(?:PortalError|ValidationError)$/.test(name) ? [] : [`${name} ${message}`]),
    ...(told.length > 0 ? [] : [`no fields: ${message}`]),
    ...ofFields,
  ]
}

const pathsOf = (error: ErrorBody | undefined): string[] =>
  (error?.data.errors ?? []).map(({ path }) => path).toSorted()

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

const SAYS_NOTHING = /invalid|inválid|This field|Este campo|\{\{|:/i

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
/** The same as GraphQL takes it: what its types refuse never comes to us. */
const asInput = (field: FlattenedField): unknown => {
  if (field.type === 'date') return '2026-01-01'
  if (field.type === 'json' || field.type === 'richText') return {}
  if (field.type !== 'select') return wrong(field)
  const [first] = field.options
  const value = typeof first === 'string' ? first : (first?.value ?? '')
  // GraphQL names begin with no digit
  return value.replaceAll('-', '_').replace(/^\d/, '_$&')
}
const outOfBounds = (field: FlattenedField): unknown => {
  if (field.type !== 'number') return undefined
  return field.max === undefined ? (field.min ?? 0) - 1 : field.max + 1
}

describe.each(WRITABLE)('%s: a refusal names the field and says what would be right', (key) => {
  test.each(LOCALES)('of all that is required, at once (%s)', async (locale) => {
    const required = requiredOf(key).map(({ name }) => name)
    const error = await refusal(root, { data: {}, key, locale })
    expect(error ? complaintsAbout(key, error, locale) : []).toEqual([])
    // Without its file a document is not looked at any further
    const expected = pathsOf(error).includes('file') ? ['file'] : required
    expect(pathsOf(error)).toEqual(expect.arrayContaining(expected))
  })

  test.each(LOCALES)('of every field (%s)', async (locale) => {
    const complaints: string[] = []
    for (const field of fieldsOf(key))
      for (const value of [wrong(field), outOfBounds(field)].filter((one) => one !== undefined)) {
        const error = await refusal(root, { data: { [field.name]: value }, key, locale })
        const paths = pathsOf(error)
        const isTold = paths.includes('file') || paths.includes(field.name)
        complaints.push(
          ...(error ? complaintsAbout(key, error, locale) : []),
          ...(isTold ? [] : [`${field.name}: ${JSON.stringify(value).slice(0, 20)} is not told`]),
        )
      }
    expect(complaints).toEqual([])
  })

  test('of several fields at once', async () => {
    const misfits = fieldsOf(key)
      .filter(({ type }) => ['date', 'number', 'select'].includes(type))
      .filter((field) => !('hasMany' in field && field.hasMany === true))
      .map(({ name }) => name)
    const data = Object.fromEntries(misfits.map((name) => [name, { not: 'this' }]))
    const error = await refusal(root, { data, key, locale: 'en' })
    expect(error ? complaintsAbout(key, error, 'en') : []).toEqual([])
    expect(pathsOf(error)).toEqual(expect.arrayContaining(misfits))
  })

  test.each(LOCALES)('over GraphQL (%s)', async (locale) => {
    const { singular } = formatNames(DEFAULT_SLUGS[key])
    // GraphQL asks for what has a default too
    const required = fieldsOf(key).filter((field) => 'required' in field && field.required === true)
    const { errors } = await ask(
      root,
      `mutation ($data: mutation${singular}Input!) { create${singular}(data: $data) { id } }`,
      {
        headers: { 'accept-language': locale },
        variables: {
          data: Object.fromEntries(required.map((field) => [field.name, asInput(field)])),
        },
      },
    )
    const complaints = errors.flatMap(({ extensions, message }) => {
      const told = extensions as undefined | (ErrorBody & { code: string })
      if (told?.code === undefined || told.code !== told.data.code) return [message]
      return complaintsAbout(key, { ...told, message }, locale)
    })
    expect(complaints).toEqual([])
    expect(errors.length > 0).toBe(required.length > 0 || key === 'clientDocuments')
  })
})

test('a wrong number stands beside the names that are missing, and is not kept', async () => {
  const error = await refusal(worker, { data: { ssn: '12-34' }, key: 'clients', locale: 'es' })
  expect(pathsOf(error)).toEqual(['firstName', 'ssn'])
  expect(error?.message).toContain(
    'Escriba 9 dígitos como 123-45-6789 en "Número de Seguro Social"',
  )
  expect(JSON.stringify(error)).not.toContain('12-34')
})
