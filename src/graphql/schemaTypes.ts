import { z } from 'zod'

import type { SchemaHints } from '../actions/answers.js'

/** The part of JSON Schema that answers and inputs of actions are made of. */
type Schema = SchemaHints & {
  anyOf?: Schema[]
  const?: unknown
  enum?: unknown[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  title?: string
  type?: string | string[]
}
/** Fields of the object types, by name, each as GraphQL writes it: `[String!]!`. */
export type ObjectTypes = Record<string, Record<string, string>>

const SCALARS: Readonly<Record<string, string>> = {
  boolean: 'Boolean',
  integer: 'Int',
  number: 'Float',
  string: 'String',
}

export const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema

const isNull = ({ type }: Schema): boolean => type === 'null'
const bare = (text: string): string => text.replace(/!$/, '')

const unknown = (schema: Schema): Error =>
  new Error(`No GraphQL type for ${JSON.stringify(schema)}: give it a title or a \`graphql\` hint`)

/** Objects of one name are one type: what not all of them have may be missing. */
const merge = (
  known: Record<string, string> | undefined,
  fields: Record<string, string>,
): Record<string, string> => {
  if (!known) return fields
  const names = [...new Set([...Object.keys(known), ...Object.keys(fields)])]
  return Object.fromEntries(
    names.map((name) => {
      const [one, other] = [known[name], fields[name]]
      return [name, one !== undefined && one === other ? one : bare(one ?? other ?? '')]
    }),
  )
}

/** Turns schemas into GraphQL's type texts and collects the object types they name. */
export const createTypeReader = (types: ObjectTypes) => {
  const objectOf = (schema: Schema, title: string): string => {
    for (const part of schema.anyOf ?? [schema]) types[title] = merge(types[title], fieldsOf(part))
    return title
  }

  /** A type that may not be null ends in `!`. @throws Error for what GraphQL cannot say */
  const typeOf = (schema: Schema): string => {
    if (schema.graphql) return `${schema.graphql}!`
    if (schema.collection) return `${schema.collection}!`
    if (schema.title) return `${objectOf(schema, schema.title)}!`
    if (schema.anyOf) {
      const choices = schema.anyOf.filter((one) => !isNull(one))
      const [text, ...others] = new Set(choices.map(typeOf))
      if (text === undefined || others.length > 0) throw unknown(schema)
      return choices.length < schema.anyOf.length ? bare(text) : text
    }
    if (schema.type === 'array') return `[${typeOf(schema.items ?? {})}]!`
    if (schema.enum ?? schema.const !== undefined) return 'String!'
    const kinds = [schema.type ?? []].flat()
    const [scalar, ...others] = kinds.flatMap((kind) => SCALARS[kind] ?? [])
    if (scalar && others.length === 0) return kinds.includes('null') ? scalar : `${scalar}!`
    throw unknown(schema)
  }

  const fieldsOf = ({ properties = {}, required = [] }: Schema): Record<string, string> =>
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => {
        const text = typeOf(schema)
        return [name, required.includes(name) ? text : bare(text)]
      }),
    )

  return { fieldsOf, typeOf }
}
