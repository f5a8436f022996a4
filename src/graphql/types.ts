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

type Extension = NonNullable<NonNullable<Config['graphQL']>['queries']>
/** The host's own `graphql`: types of another copy would not fit into its schema. */
export type Library = Parameters<Extension>[0]
/** What Payload has generated so far. */
export type SchemaInfo = Parameters<Extension>[1]

/** Answers of the actions as object types, in an order where each uses only what stands above it. */
export const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PortalAuditEnd: { seal: 'String!', sequence: 'Int!' },
  PortalAuditProblem: { id: 'String', kind: 'String!', sequence: 'Int' },
  PortalAuditVerification: {
    checked: 'Int!',
    end: 'PortalAuditEnd!',
    next: 'Int',
    ok: 'Boolean!',
    problems: '[PortalAuditProblem!]!',
    purgedUpTo: 'Int!',
    unsealed: 'Int!',
  },
  PortalAuthenticatorKey: { address: 'String!', expiresAt: 'String!', key: 'String!' },
  PortalEncryptionKey: { id: 'String!', rows: 'Int!', seals: 'Boolean!' },
  PortalEncryptionStatus: {
    keys: '[PortalEncryptionKey!]!',
    remaining: 'Int!',
    unknown: 'Int!',
  },
  PortalDevice: {
    addedAt: 'String!',
    current: 'Boolean!',
    expiresAt: 'String!',
    id: 'ID!',
    label: 'String!',
    lastUsedAt: 'String!',
  },
  PortalDevices: { devices: '[PortalDevice!]!' },
  PortalInvitation: { agency: 'String!', expiresAt: 'String!', maskedEmail: 'String!' },
  PortalMeAccount: {
    authenticatorApp: 'Boolean!',
    email: 'String!',
    id: 'ID!',
    lastSeenAt: 'String',
    phone: 'String',
    preferredLanguage: 'String',
    recoveryCodesLeft: 'Int!',
  },
  PortalMeCareTeamMember: { canMessage: 'Boolean!', id: 'ID!', name: 'String!' },
  PortalMeClient: {
    firstName: 'String!',
    id: 'ID!',
    lastName: 'String!',
    preferredName: 'String',
  },
  PortalMeCounts: { pendingRequests: 'Int!', unreadMessages: 'Int!' },
  PortalMe: {
    account: 'PortalMeAccount!',
    careTeam: '[PortalMeCareTeamMember!]!',
    client: 'PortalMeClient',
    counts: 'PortalMeCounts!',
  },
  PortalNextStep: {
    expiresAt: 'String',
    maskedEmail: 'String',
    method: 'String',
    next: 'String!',
  },
  PortalRecovery: { code: 'String!', email: 'String!', expiresAt: 'String!' },
  PortalRecoveryCodes: { recoveryCodes: '[String!]!' },
  PortalSSN: { ssn: 'String' },
  PortalSeal: { state: 'String!' },
  PortalSession: {
    current: 'Boolean!',
    id: 'ID!',
    label: 'String!',
    lastUsedAt: 'String!',
    remembered: 'Boolean!',
    shared: 'Boolean!',
    signedInAt: 'String!',
  },
  PortalSessions: { sessions: '[PortalSession!]!' },
  PortalStatus: {
    accountStatus: 'String',
    actions: '[String!]!',
    daysUntilExpiry: 'Int',
    email: 'String',
    expiresAt: 'String',
    invitedAt: 'String',
    lastSeen: 'String',
    message: 'String',
    phone: 'String',
    record: 'String',
    status: 'String!',
  },
}

const INPUTS: typeof ANSWERS = {
  PortalFile: { data: 'String!', mimeType: 'String', name: 'String!' },
}

/** Turns the names of the tables into types: `type('[PortalFile!]')`. */
export type TypeOf = {
  input: (text: string) => GraphQLInputType
  output: (text: string) => GraphQLOutputType
}

/**
 * The plugin's types for one schema. A schema knows a name once, so queries and mutations must share one result, and the JSON scalar is
 * the one that Payload's own fields have.
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
  const answers = generated('assessmentResponses').getFields().answers
  const named = new Map<string, GraphQLType | undefined>([
    ['Boolean', library.GraphQLBoolean],
    ['Float', library.GraphQLFloat],
    ['ID', library.GraphQLID],
    ['Int', library.GraphQLInt],
    ['JSON', answers && library.getNamedType(answers.type)],
    ['Message', generated('portalMessages')],
    ['Request', generated('portalRequests')],
    ['String', library.GraphQLString],
  ])

  const fromNode = (node: TypeNode): GraphQLType => {
    if (node.kind === library.Kind.NON_NULL_TYPE) {
      return new library.GraphQLNonNull(fromNode(node.type) as GraphQLNullableType)
    }
    if (node.kind === library.Kind.LIST_TYPE) return new library.GraphQLList(fromNode(node.type))
    const type = named.get(node.name.value)
    if (!type) throw new Error(`clientPortalPlugin: no GraphQL type "${node.name.value}".`)
    return type
  }
  const input = (text: string) => fromNode(library.parseType(text)) as GraphQLInputType
  const output = (text: string) => fromNode(library.parseType(text)) as GraphQLOutputType

  for (const [name, fields] of Object.entries(INPUTS)) {
    const entries = Object.entries(fields).map(([key, text]) => [key, { type: input(text) }])
    named.set(
      name,
      new library.GraphQLInputObjectType({ fields: Object.fromEntries(entries), name }),
    )
  }
  for (const [name, fields] of Object.entries(ANSWERS)) {
    const entries = Object.entries(fields).map(([key, text]) => [key, { type: output(text) }])
    named.set(name, new library.GraphQLObjectType({ fields: Object.fromEntries(entries), name }))
  }
  return { input, output }
}
