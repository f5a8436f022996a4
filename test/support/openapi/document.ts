import { clientPortalPlugin } from 'payload-client-portal'
import type { Config } from 'payload'

import type { CollectionKey } from '../../../src/contract/collections.js'
import { DEFAULT_SLUGS, CLOSED_COLLECTIONS } from '../../../src/contract/collectionLists.js'
import { errorSchema } from './answers.js'
import { collectionPaths, collectionSchema } from './collections.js'
import { describeEndpoints } from './endpoints.js'
import type { Paths } from './types.js'

const internal: readonly string[] = CLOSED_COLLECTIONS
const keys = (Object.keys(DEFAULT_SLUGS) as CollectionKey[])
  .filter((key) => !internal.includes(key))
  .toSorted()

/** The least a host needs. */
const HOST = {
  collections: [{ auth: true, fields: [], slug: 'users' }],
  db: {},
  secret: 'openapi',
} as unknown as Config

const DESCRIPTION =
  'Everything the plugin answers below the host’s `routes.api`: its own endpoints and the generated paths of its collections. ' +
  'A collection’s summary names the rule of the access table that lets callers in. HTML forms are taken from the portal’s own pages only.'

export type OpenAPI = {
  components: Record<string, Record<string, unknown>>
  info: Record<string, string>
  openapi: '3.1.0'
  paths: Paths
  servers: { url: string }[]
}

/** The description of the REST interface, from the tables that the code itself runs on. */
export const openAPI = async (): Promise<OpenAPI> => {
  const { collections = [] } = await clientPortalPlugin({ casework: true })(HOST)
  const described = keys.map((key) => {
    const collection = collections.find(({ slug }) => slug === DEFAULT_SLUGS[key])
    if (!collection) throw new Error(`No collection "${DEFAULT_SLUGS[key]}"`)
    return { collection, key }
  })
  const { paths, schemas } = describeEndpoints()
  return {
    components: {
      responses: {
        Refused: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
          description:
            'Refused, with a code of `PORTAL_ERROR_CODES` in `data.code` or an error of Payload',
        },
      },
      schemas: {
        ...schemas,
        Errors: errorSchema,
        ...Object.fromEntries(
          described.map((one) => [one.collection.slug, collectionSchema(one)] as const),
        ),
      },
      securitySchemes: {
        client: {
          description: 'The session cookie of the portal; `__Host-pcp-session` over https',
          in: 'cookie',
          name: 'pcp-session',
          type: 'apiKey',
        },
        staff: {
          description: 'Payload’s own sign-in, as cookie, or as `Authorization: JWT …`',
          in: 'cookie',
          name: 'payload-token',
          type: 'apiKey',
        },
      },
    },
    info: { description: DESCRIPTION, title: 'payload-client-portal', version: '1' },
    openapi: '3.1.0',
    paths: Object.assign(paths, ...described.map(collectionPaths)) as Paths,
    servers: [{ url: '/api' }],
  }
}
