/** Run in a copy of the tree that has the made-up additions: says what was made of them, and fails at what was not. */
import { deepStrictEqual, ok } from 'node:assert'
import { readFileSync } from 'node:fs'

import { clientPortalPlugin, portalActions } from 'payload-client-portal'
import type { CollectionConfig, Config } from 'payload'

import { CLIENT_BOUND } from '../../src/contract/collectionLists.js'
import { AUDIT_ACTIONS } from '../../src/contract/auditEvents.js'
import { portalOperations } from '../../src/graphql/operations.js'
import { REGISTRY } from '../../src/registry/index.js'
import { openAPI } from '../../test/support/openapi/document.js'

const HOST = {
  collections: [{ auth: true, fields: [], slug: 'users' }],
  db: {},
  secret: 'additions',
} as unknown as Config

const config = await clientPortalPlugin()(HOST)
const find = (slug: string): CollectionConfig | undefined =>
  config.collections?.find((collection) => collection.slug === slug)
const texts = config.i18n?.translations as unknown as Record<
  string,
  { portal: Record<string, string> }
>

const endpoint = config.endpoints?.find(({ path }) => path === '/portal/clients/:id/greet')
deepStrictEqual(endpoint?.method, 'post')
deepStrictEqual(portalOperations().operations.portalGreetClient?.args, {
  id: 'ID!',
  loudly: 'Boolean',
  times: 'Int',
})
deepStrictEqual(portalOperations().answers.PortalGreeting, { greeting: 'String!', times: 'Int!' })
ok('greetClient' in portalActions)
ok(AUDIT_ACTIONS.includes('client.greeted' as never))
deepStrictEqual(texts.es?.portal['audit_client.greeted'], 'Cliente saludado')
const api = await openAPI()
ok(api.paths['/portal/clients/{id}/greet'])
ok(readFileSync('docs/api.md', 'utf8').includes('portalGreetClient'))

ok('season-greeting' in REGISTRY.mails)
const kinds = JSON.stringify(find('portal-outbox')?.fields)
ok(kinds.includes('season-greeting'))

const keepsakes = find('client-keepsakes')
ok(keepsakes?.access?.read)
ok(CLIENT_BOUND.includes('clientKeepsakes' as never))
ok(api.paths['/client-keepsakes'])
const labels = Object.values(texts.en?.portal ?? {})
ok(labels.includes('Keepsakes') && labels.includes('How much it means') && labels.includes('Much'))
console.log('endpoint, mutation, server call, audit event, docs and description: there')
console.log('mail in the registry and in the outbox: there')
console.log('collection with rules, lists, labels and paths: there')
// Payload's packages keep the process alive
process.exit()
