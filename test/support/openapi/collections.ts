import type { CollectionConfig } from 'payload'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { ruleInWords, type Rule } from '../../../access/rules/words.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { fieldsSchema } from './fields.js'
import { SECURITY, type Operation, type Parameter, type Paths, type Schema } from './types.js'

type Described = { collection: CollectionConfig; key: CollectionKey }

const integer = (minimum: number): Schema => ({ minimum, type: 'integer' })
const query = (name: string, schema: Schema, description?: string): Parameter => ({
  ...(description ? { description } : {}),
  in: 'query',
  name,
  schema,
})

const DEPTH = query('depth', integer(0), 'How far relations are followed; clients: up to 1')
const WHERE = query(
  'where',
  { type: 'string' },
  'Conditions as JSON, or as `where[field][operator]=value`; clients: on the collection’s own plain fields',
)
const LIST: Parameter[] = [
  WHERE,
  query('sort', { type: 'string' }, 'Field, with `-` in front for descending'),
  query('limit', integer(0), 'Clients: 1 to 100'),
  query('page', integer(1)),
  DEPTH,
]
const ID: Parameter = { in: 'path', name: 'id', required: true, schema: { type: 'string' } }

const refused = { $ref: '#/components/responses/Refused' }
const errors = Object.fromEntries([400, 401, 403, 404, 413, 415].map((code) => [code, refused]))
const json = (schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})
const object = (properties: Record<string, Schema>): Schema => ({
  properties,
  required: Object.keys(properties),
  type: 'object',
})

/** The generated paths of a collection, for whoever the access table lets in. */
export const collectionPaths = ({ collection, key }: Described): Paths => {
  const { slug } = collection
  const rules = ACCESS_MATRIX[key]
  const row: Schema = { $ref: `#/components/schemas/${slug}` }
  const changed = object({ doc: row, message: { type: 'string' } })
  const bulk = object({ docs: { items: row, type: 'array' }, errors: { type: 'array' } })
  const rows = object({
    docs: { items: row, type: 'array' },
    limit: { type: 'integer' },
    totalDocs: { type: 'integer' },
  })
  const data = fieldsSchema(collection.fields, 'input')
  const { required: _, ...part } = data
  const body = (schema: Schema): Operation['requestBody'] => ({
    content: collection.upload
      ? {
          'application/json': { schema },
          'multipart/form-data': {
            schema: {
              properties: {
                _payload: { description: 'The other fields as JSON', type: 'string' },
                file: { format: 'binary', type: 'string' },
              },
              type: 'object',
            },
          },
        }
      : { 'application/json': { schema } },
  })

  const operation = (
    name: string,
    rule: Rule,
    rest: Pick<Operation, 'parameters' | 'requestBody' | 'responses'>,
  ): Operation => ({
    operationId: `${key}_${name}`,
    ...rest,
    responses: { ...errors, ...rest.responses },
    security: rule !== 'never' && 'client' in rule ? SECURITY.either : SECURITY.staff,
    summary: rule === 'never' ? 'nobody: an action does it' : ruleInWords(rule),
    tags: [slug],
  })

  const paths: Paths = {
    [`/${slug}`]: {
      get: operation('list', rules.read, {
        parameters: LIST,
        responses: { 200: json(rows, 'Rows') },
      }),
      post: operation('create', rules.create, {
        parameters: [DEPTH],
        requestBody: body(data),
        responses: { 201: json(changed, 'Created') },
      }),
      patch: operation('changeMany', rules.update, {
        parameters: [WHERE, DEPTH],
        requestBody: body(part),
        responses: { 200: json(bulk, 'Changed') },
      }),
      delete: operation('removeMany', rules.delete, {
        parameters: [WHERE, DEPTH],
        responses: { 200: json(bulk, 'Removed') },
      }),
    },
    [`/${slug}/count`]: {
      get: operation('count', rules.read, {
        parameters: [WHERE],
        responses: { 200: json(object({ totalDocs: { type: 'integer' } }), 'Number of rows') },
      }),
    },
    [`/${slug}/{id}`]: {
      get: operation('read', rules.read, {
        parameters: [ID, DEPTH],
        responses: { 200: json(row, 'The row') },
      }),
      patch: operation('change', rules.update, {
        parameters: [ID, DEPTH],
        requestBody: body(part),
        responses: { 200: json(changed, 'Changed') },
      }),
      delete: operation('remove', rules.delete, {
        parameters: [ID, DEPTH],
        responses: { 200: json(row, 'Removed') },
      }),
    },
  }
  if (!collection.upload) return paths
  const filename: Parameter = { ...ID, name: 'filename' }
  return {
    ...paths,
    [`/${slug}/file/{filename}`]: {
      get: operation('file', rules.read, {
        parameters: [filename],
        responses: {
          200: { content: { '*/*': { schema: {} } }, description: 'The file, as a download' },
          206: { content: { '*/*': { schema: {} } }, description: 'Part of it' },
          416: { description: 'No such part' },
        },
      }),
    },
    ...Object.fromEntries(
      [
        ['open', 'The file, shown in place'],
        ['small', 'A small JPEG of a picture'],
      ].map(([look = '', description = '']) => [
        `/${slug}/file/{filename}/${look}`,
        {
          get: operation(`file-${look}`, rules.read, {
            parameters: [filename],
            responses: { 200: { content: { '*/*': { schema: {} } }, description } },
          }),
        },
      ]),
    ),
  }
}

export const collectionSchema = ({ collection }: Described): Schema => ({
  ...fieldsSchema(collection.fields, 'answer'),
  required: ['id'],
})
