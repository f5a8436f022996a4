import type { z } from 'zod'

import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { jsonSchemaOf } from '../../../src/graphql/schemaTypes.js'
import type { Schema } from './types.js'

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What actions take and answer as JSON Schema, and the named objects in it. */
export const createSchemaReader = (named: Record<string, Schema>) => {
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read)
    if (!isObject(value)) return value
    const { $schema: _, collection, graphql, title, ...schema } = value
    if (collection) return ref(DEFAULT_SLUGS[collection as CollectionKey])
    // Ids are text or number: the pattern of a plain value says enough
    if (graphql === 'ID' && !schema.anyOf && !schema.type) return { type: ['string', 'integer'] }
    const inner = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, read(part)]))
    if (typeof title !== 'string') return inner
    const known = named[title]
    named[title] =
      known && JSON.stringify(known) !== JSON.stringify(inner)
        ? { anyOf: [...((known.anyOf as Schema[] | undefined) ?? [known]), inner] }
        : inner
    return ref(title)
  }
  return (schema: z.ZodType, io: 'input' | 'output'): Schema =>
    read(jsonSchemaOf(schema, io)) as Schema
}

export const errorSchema: Schema = {
  properties: {
    errors: {
      items: {
        properties: {
          data: {},
          message: { type: 'string' },
          name: { type: 'string' },
        },
        required: ['message'],
        type: 'object',
      },
      type: 'array',
    },
  },
  required: ['errors'],
  type: 'object',
}
