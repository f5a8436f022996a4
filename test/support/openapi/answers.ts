import { ANSWERS } from '../../../src/graphql/types.js'
import type { Schema } from './types.js'

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

const SCALARS: Readonly<Record<string, Schema>> = {
  Boolean: { type: 'boolean' },
  Float: { type: 'number' },
  ID: { type: ['string', 'integer'] },
  Int: { type: 'integer' },
  JSON: {},
  String: { type: 'string' },
}

/** A type of the GraphQL answers (`[PortalFile!]!`) as JSON Schema. `named` are the types of collections. */
export const answerType = (text: string, named: Readonly<Record<string, string>> = {}): Schema => {
  if (!text.endsWith('!')) return { anyOf: [answerType(`${text}!`, named), { type: 'null' }] }
  const bare = text.slice(0, -1)
  if (bare.startsWith('[')) return { items: answerType(bare.slice(1, -1), named), type: 'array' }
  return SCALARS[bare] ?? ref(named[bare] ?? bare)
}

/** Answers of the actions. What may be null over GraphQL may be missing over REST. */
export const answerSchemas = (): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(ANSWERS).map(([name, fields]) => [
      name,
      {
        properties: Object.fromEntries(
          Object.entries(fields).map(([field, text]) => [field, answerType(text)]),
        ),
        required: Object.keys(fields).filter((field) => fields[field]?.endsWith('!')),
        type: 'object',
      },
    ]),
  )

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
