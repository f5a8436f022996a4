import type { ValidationRule } from 'graphql'
import type { ClientPortalOptions } from 'payload-client-portal'
import type { CollectionConfig, Config } from 'payload'

import { startPortalApp } from '../../support/portalApp.js'

type Library = Parameters<NonNullable<NonNullable<Config['graphQL']>['queries']>>[0]

/** A host with GraphQL of its own: fields, and a rule that nobody asks for `hostSecret`. */
const withHostGraphQL = (config: Config): Config => {
  let library: Library | undefined
  const noSecrets: ValidationRule = (context) => ({
    Field: (node) => {
      if (library && node.name.value === 'hostSecret') {
        context.reportError(new library.GraphQLError('the rule of the host'))
      }
    },
  })
  return {
    ...config,
    graphQL: {
      mutations: ({ GraphQLString }) => ({
        hostPing: { resolve: () => 'pong', type: GraphQLString },
      }),
      queries: (graphQL) => {
        library = graphQL
        return {
          hostGreeting: { resolve: () => 'hello', type: graphQL.GraphQLString },
          hostSecret: { resolve: () => 'secret', type: graphQL.GraphQLString },
        }
      },
      validationRules: () => [noSecrets],
    },
  }
}

/** Fields that a host may add, and that lead to other collections: a list of rows, and a choice of two collections. */
const extended = ({ defaultCollection }: { defaultCollection: CollectionConfig }) => ({
  ...defaultCollection,
  fields: [
    ...defaultCollection.fields,
    {
      collection: 'portal-requests',
      name: 'requests',
      on: 'client',
      type: 'join' as const,
    },
    { name: 'linked', relationTo: ['pages', 'programs'], type: 'relationship' as const },
  ],
})

export const startHostApp = (name: string, plugin: ClientPortalOptions = {}) =>
  startPortalApp(name, {
    host: withHostGraphQL,
    plugin: { collectionOverrides: { clients: extended }, ...plugin },
  })
