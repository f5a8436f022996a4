import type { FieldNode, ValidationRule } from 'graphql'
import type { ClientPortalOptions } from 'payload-client-portal'
import type { CollectionConfig, Config } from 'payload'

import { startPortalApp } from '../../support/portalApp.js'

/** A rule of the host's own: nobody asks for `hostSecret`. */
const noSecrets: ValidationRule = () => ({
  Field: (node: FieldNode) => {
    if (node.name.value === 'hostSecret') throw new Error('the rule of the host')
  },
})

/** A host with GraphQL of its own: fields, a rule, and an error hook. */
const withHostGraphQL = (config: Config): Config => ({
  ...config,
  graphQL: {
    mutations: ({ GraphQLString }) => ({
      hostPing: { resolve: () => 'pong', type: GraphQLString },
    }),
    queries: ({ GraphQLString }) => ({
      hostGreeting: { resolve: () => 'hello', type: GraphQLString },
      hostSecret: { resolve: () => 'secret', type: GraphQLString },
    }),
    validationRules: () => [noSecrets],
  },
})

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
    plugin: { collectionOverrides: { clients: extended as never }, ...plugin },
  })
