import type { CollectionConfig, Field } from 'payload'
import { expect, test } from 'vitest'

import { CLOSED_COLLECTIONS, COLLECTION_KEYS } from '../../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { ownCollection } from '../../support/ownCollections.js'
import { rowTypes, type Said } from '../../support/rowTypes.js'

const types = [...rowTypes()]

type Named = Extract<Field, { name: string }>

const named = (fields: readonly Field[]): Named[] =>
  fields.flatMap((field) =>
    'name' in field ? [field] : 'fields' in field ? named(field.fields) : [],
  )

const MADE_BY_PAYLOAD: readonly Named[] = [
  { name: 'createdAt', required: true, type: 'date' },
  { name: 'updatedAt', required: true, type: 'date' },
]
const OF_FILES: readonly Named[] = [
  { name: 'filename', type: 'text' },
  { name: 'filesize', type: 'number' },
  { name: 'mimeType', type: 'text' },
]

const fieldsOf = ({ fields, upload }: CollectionConfig): Map<string, Named> =>
  new Map(
    [...MADE_BY_PAYLOAD, ...(upload ? OF_FILES : []), ...named(fields)].map((field) => [
      field.name,
      field,
    ]),
  )

const FITS: Readonly<Record<string, readonly Said['kind'][]>> = {
  array: ['list'],
  checkbox: ['boolean'],
  date: ['text'],
  email: ['text'],
  group: ['named'],
  json: ['any', 'list', 'named'],
  number: ['number'],
  relationship: ['id', 'relation'],
  richText: ['any'],
  select: ['named', 'text'],
  text: ['id', 'named', 'text'],
  textarea: ['text'],
  upload: ['id', 'relation'],
}

const valuesOf = (field: Named): string[] =>
  'options' in field
    ? field.options.map((one) => (typeof one === 'string' ? one : one.value)).toSorted()
    : []

/** Whether code can count on a value: people have to give one, or the server always does. */
const isFilled = (key: CollectionKey, field: Named): boolean =>
  ('required' in field && field.required === true) ||
  ('defaultValue' in field && field.defaultValue !== undefined) ||
  ('hidden' in field && field.hidden === true) ||
  ('access' in field && field.access?.create !== undefined) ||
  // The server writes all of these
  ('admin' in field && field.admin && 'readOnly' in field.admin && field.admin.readOnly === true) ||
  CLOSED_COLLECTIONS.some((one) => one === key)

const wrong = (key: CollectionKey, field: Named | undefined, said: Said): string | undefined => {
  if (!field) return 'no such field'
  const kinds = 'hasMany' in field && field.hasMany === true ? ['list'] : (FITS[field.type] ?? [])
  if (!kinds.includes(said.kind)) return `${said.kind} for a field of type ${field.type}`
  if (field.type === 'select' && said.choices) {
    const values = said.choices.toSorted()
    if (values.join() !== valuesOf(field).join())
      return `other choices than ${valuesOf(field).join(', ')}`
  }
  return said.isEmptyable || isFilled(key, field) ? undefined : 'may be empty'
}

test.each(types)('the type of a row of %s fits its collection', (name, fields) => {
  const key = COLLECTION_KEYS.find((one) => one === name)
  expect(key, name).toBeDefined()
  if (!key) return
  const known = fieldsOf(ownCollection(key))
  const mistakes = [...fields].flatMap(([field, said]) => {
    const problem = wrong(key, known.get(field), said)
    return problem ? [`${field}: ${problem}`] : []
  })
  expect(mistakes).toEqual([])
})
