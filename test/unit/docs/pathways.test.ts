import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { createPortalAccountsCollection } from '../../../collections/portal-accounts/index.js'
import { portalStrategy } from '../../../src/identity/portalStrategy.js'
import { createContext } from '../../../src/config/context.js'
import { sanitizeOptions } from '../../../src/config/sanitizeOptions.js'
import { ACTIONS } from '../../../src/contract/actions.js'
import { REGISTRY } from '../../../src/registry/index.js'
import { createPorts } from '../../../src/registry/ports.js'

const text = readFileSync(new URL('../../../docs/security-pathways.md', import.meta.url), 'utf8')
const listed = [...text.matchAll(/^\| `((?:GET|POST) [^`]+)` +\| `(\w+)`/gm)].map(
  ([, endpoint, mutation]) => `${endpoint} ${mutation}`,
)

/** Open to anyone, and no way in: what a calendar program reads, what sets the browser's language, and the way out. */
const NO_WAY_IN = ['calendarFeed', 'language', 'neutralTab', 'quickExit']

test('every way in that is open to anyone stands in the list, and nothing else does', () => {
  const open = Object.entries(ACTIONS)
    .filter(([name, { audience }]) => audience === 'anyone' && !NO_WAY_IN.includes(name))
    .map(([, { graphQL, method, path }]) => `${method.toUpperCase()} /portal${path} ${graphQL}`)
  expect(listed.toSorted()).toEqual(open.toSorted())
})

test('what is left to who has to set up an app stands there too', () => {
  for (const name of [
    'startAuthenticator',
    'confirmAuthenticator',
    'startPasskey',
    'addPasskey',
    'logout',
    'logoutEverywhere',
  ] as const) {
    expect(text).toContain(`\`POST /portal${ACTIONS[name].path}\``)
  }
})

test('accounts of clients know one strategy, and none of Payload’s own ways', () => {
  const options = sanitizeOptions()
  const { auth, graphQL } = createPortalAccountsCollection(
    createContext({ options, ports: createPorts(options), registry: REGISTRY, staffSlug: 'users' }),
  )
  expect(auth).toEqual({
    disableLocalStrategy: true,
    removeTokenFromResponses: true,
    strategies: [portalStrategy],
    useAPIKey: false,
  })
  expect(graphQL).toEqual({ disableMutations: true, disableQueries: true })
  expect(text).toContain(`| \`${portalStrategy.name}\` `)
})
