import type { z } from 'zod'

import { COLLECTIONS } from '../../src/contract/collections.js'
import { jsonSchemaOf } from '../../src/graphql/schemaTypes.js'

type Schema = ReturnType<typeof jsonSchemaOf>

const isNull = ({ type }: Schema): boolean => type === 'null'
const quoted = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : String(value)

/** Named objects that answers speak of, by name, as they are written. */
export type Named = Map<string, string>

/** Choices that are told; more of them are a list of their own. */
const LONG = 8
const SHORT = 110

/** What an action takes or answers, as docs write it: `{ email, note?, type: 'a' | 'b' }`. */
export const createShapeWriter = (named: Named) => {
  const object = (
    { properties = {}, required = [] }: Schema,
    without: readonly string[] = [],
  ): string => {
    const parts = Object.entries(properties)
      .filter(([name]) => !without.includes(name))
      .map(([name, schema]) => {
        const told = shape(schema)
        const key = required.includes(name) ? name : `${name}?`
        return told === '' ? key : `${key}: ${told}`
      })
    return parts.length === 0 ? '' : `{ ${parts.join(', ')} }`
  }

  const toldOf = (schema: Schema): string =>
    (schema.anyOf ?? [schema]).map((one) => object(one)).join(' or ')

  /** Of several objects of one name the one with the most to tell: what the others lack may be missing. */
  const name = (schema: Schema, title: string): string => {
    const told = toldOf(schema)
    if (told.length > (named.get(title)?.length ?? 0)) named.set(title, told)
    return title
  }

  /** Plain values say nothing more than their name does. */
  const shape = (schema: Schema): string => {
    if (schema.collection) return `a row of \`${COLLECTIONS[schema.collection].slug}\``
    if (schema.title) return name(schema, schema.title)
    if (schema.enum) return schema.enum.length > LONG ? '' : schema.enum.map(quoted).join(' | ')
    if (schema.const !== undefined) return quoted(schema.const)
    const choices = schema.anyOf?.filter((one) => !isNull(one)) ?? []
    const [first] = choices
    if (first && choices.length === 1) return shape(first)
    if (schema.type === 'array') {
      const item = shape(schema.items ?? {})
      return item === '' ? '' : `[${item}]`
    }
    return schema.properties ? object(schema) : ''
  }

  return {
    /** Short ones as they are, long ones by name. */
    answerOf: (output: z.ZodType): string => {
      const schema = jsonSchemaOf(output, 'output')
      const told = schema.title ? toldOf(schema) : ''
      return told !== '' && told.length <= SHORT ? told : shape(schema)
    },
    /** Without the id, which stands in the path. */
    bodyOf: (input: z.ZodType): string => object(jsonSchemaOf(input, 'input'), ['id']),
  }
}
