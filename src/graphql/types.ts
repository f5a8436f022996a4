import type {
  GraphQLInputType,
  GraphQLNullableType,
  GraphQLOutputType,
  GraphQLType,
  TypeNode,
} from 'graphql'
import type { Config } from 'payload'

import type { PluginContext } from '../config/context.js'
import type { CollectionKey } from '../contract/collections.js'
import { portalOperations } from './operations.js'

type Extension = NonNullable<NonNullable<Config['graphQL']>['queries']>
/** The host's own `graphql`: types of another copy would not fit into its schema. */
export type Library = Parameters<Extension>[0]
/** What Payload has generated so far. */
export type SchemaInfo = Parameters<Extension>[1]

/** Turns the names of the tables into types: `type('[PortalFile!]')`. */
export type TypeOf = {
  input: (text: string) => GraphQLInputType
  output: (text: string) => GraphQLOutputType
}

/**
 * The plugin's types for one schema. A schema knows a name once, so queries and mutations must
 * share one result, and the JSON scalar is the one that Payload's own fields have.
 * @throws Error when a collection of ours is missing from the schema.
 */
export const createTypes = (
  library: Library,
  { collections }: SchemaInfo,
  { slugs }: PluginContext,
): TypeOf => {
  const generated = (key: CollectionKey) => {
    const type = collections[slugs[key]]?.graphQL?.type
    if (type) return type
    throw new Error(
      `clientPortalPlugin: the collection "${slugs[key]}" has no GraphQL type. Do not set its \`graphQL\` to false in \`collectionOverrides\`.`,
    )
  }
  const { answers, inputs } = portalOperations()
  const isCollection = (name: string): name is CollectionKey => Object.hasOwn(slugs, name)
  const json = generated('assessmentResponses').getFields().answers
  const named = new Map<string, GraphQLType | undefined>([
    ['Boolean', library.GraphQLBoolean],
    ['Float', library.GraphQLFloat],
    ['ID', library.GraphQLID],
    ['Int', library.GraphQLInt],
    ['JSON', json && library.getNamedType(json.type)],
    ['String', library.GraphQLString],
  ])

  const fromNode = (node: TypeNode): GraphQLType => {
    if (node.kind === library.Kind.NON_NULL_TYPE) {
      return new library.GraphQLNonNull(fromNode(node.type) as GraphQLNullableType)
    }
    if (node.kind === library.Kind.LIST_TYPE) return new library.GraphQLList(fromNode(node.type))
    const { value } = node.name
    const type = named.get(value) ?? (isCollection(value) ? generated(value) : undefined)
    if (!type) throw new Error(`clientPortalPlugin: no GraphQL type "${value}".`)
    return type
  }
  const input = (text: string) => fromNode(library.parseType(text)) as GraphQLInputType
  const output = (text: string) => fromNode(library.parseType(text)) as GraphQLOutputType

  for (const [name, fields] of Object.entries(inputs)) {
    const entries = Object.entries(fields).map(([key, text]) => [key, { type: input(text) }])
    named.set(
      name,
      new library.GraphQLInputObjectType({ fields: Object.fromEntries(entries), name }),
    )
  }
  for (const [name, fields] of Object.entries(answers)) {
    // When all names are known: an object may name one that stands further down.
    const entries = () =>
      Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, { type: output(text) }]))
    named.set(name, new library.GraphQLObjectType({ fields: entries, name }))
  }
  return { input, output }
}
