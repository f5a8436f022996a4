import type { Config } from 'payload'

import type { PluginContext } from '../config/context.js'
import { isPresent, type PartsOn } from '../contract/parts.js'
import { takeDaysAsText } from './dayOperands.js'
import { kindOf, portalOperations, actionRowOf, type OperationKind } from './operations.js'
import { resolverOf } from './resolve.js'
import { clientSurface, type ClientSurface } from './rules/clientSurface.js'
import { limitDocument } from './rules/limitDocument.js'
import { portalRule } from './rules/portalRule.js'
import { createTypes, type Library, type SchemaInfo, type TypeOf } from './types.js'

const fieldsOf = (kind: OperationKind, types: TypeOf, on: PartsOn): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(portalOperations().operations)
      .filter(
        ([, { action }]) => kindOf(action.name) === kind && isPresent(on, actionRowOf(action.name)),
      )
      .map(([name, operation]) => {
        const args = Object.entries(operation.args).map(
          ([argument, text]) => [argument, { type: types.input(text) }] as const,
        )
        return [
          name,
          {
            args: Object.fromEntries(args),
            resolve: resolverOf(operation.action),
            type: types.output(operation.answer),
          },
        ]
      }),
  )

const join = (
  host: Record<string, unknown> | undefined,
  own: Record<string, unknown>,
): Record<string, unknown> => {
  const taken = Object.keys(own).find((name) => host && Object.hasOwn(host, name))
  if (taken === undefined) return { ...host, ...own }
  throw new Error(
    `clientPortalPlugin: the host's \`graphQL\` already has a field "${taken}". Rename it: the portal's own has that name.`,
  )
}

/**
 * The host's GraphQL with our mutations, queries and validation rule added to its own. Payload
 * builds queries first, then mutations, then asks for rules with each request.
 */
export const withPortalGraphQL = (
  graphQL: Config['graphQL'],
  ctx: PluginContext,
): NonNullable<Config['graphQL']> => {
  const types = new WeakMap<object, TypeOf>()
  let built: { library: Library; surface: ClientSurface } | undefined

  const typesOf = (library: Library, info: SchemaInfo): TypeOf => {
    const known = types.get(info.collections)
    if (known) return known
    const made = createTypes(library, info, ctx)
    types.set(info.collections, made)
    built = { library, surface: clientSurface(info, ctx) }
    takeDaysAsText(library, info)
    return made
  }

  return {
    ...graphQL,
    mutations: (library, info) =>
      join(
        graphQL?.mutations?.(library, info),
        fieldsOf('mutation', typesOf(library, info), ctx.options),
      ),
    queries: (library, info) =>
      join(
        graphQL?.queries?.(library, info),
        fieldsOf('query', typesOf(library, info), ctx.options),
      ),
    validationRules: (args) => {
      if (!built) throw new Error('clientPortalPlugin: GraphQL is asked before its schema exists.')
      // First: whatever else looks at the document gets what is left of it.
      const limits = limitDocument({ args, library: built.library })
      return [
        ...limits,
        ...(graphQL?.validationRules?.(args) ?? []),
        portalRule({ ...built, args }),
      ]
    },
  }
}
