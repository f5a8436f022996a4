import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Audience } from '../../../src/contract/actionRow.js'
import { ACTIONS, type ActionName } from '../../../src/contract/actions.js'
import type { Limiter } from '../../../src/contract/ports.js'
import { PASSWORD, peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

const NOWHERE = '00000000-0000-4000-8000-000000000000'
/** Bounds how many streams of one person are open at once: `streams-per-client` has its attack. */
const OPEN_STREAMS = 'events'
const OWN = (Object.keys(ACTIONS) as ActionName[]).filter(
  (name) => ACTIONS[name].budget === 'own' && name !== OPEN_STREAMS,
)

/** What lets an action come so far as to look something up. */
const ASKED: Readonly<Record<string, unknown>> = {
  code: '123456',
  email: 'somebody@client.example',
  password: 'maple-lantern-harbor-seven',
  ssn: '123-45-6789',
  token: 'x'.repeat(43),
}

let taken = 0
const limiter: Limiter = {
  refund: () => Promise.resolve(),
  spend: () => {
    taken += 1
    return Promise.resolve({ ok: true })
  },
}

let app: PortalApp
let client: string
let email: string
let visitors: Record<Audience, Visitor>

beforeAll(async () => {
  app = await startPortalApp('own-budgets', { plugin: { adapters: { limiter } } })
  const people = peopleOf(app)
  const { id } = await people.agency()
  const worker = await people.staff({
    agency: id,
    permissions: ['client-management', 'view-identifiers', 'super-user'],
  })
  const connected = await people.connected(worker, id)
  client = connected.id
  email = connected.email
  visitors = {
    anyone: app.visitor(),
    client: connected.visitor,
    either: connected.visitor,
    staff: worker.visitor,
  }
})
afterAll(() => app.stop())

test.each(OWN)('%s takes from a budget', async (name) => {
  const { audience, method, path } = ACTIONS[name]
  const id = path.startsWith('/clients/') ? client : NOWHERE
  // Between password and code, where somebody signs in
  await visitors.anyone.post('/portal/login', { email, password: PASSWORD })
  taken = 0
  await visitors[audience].call(`/portal${path.replaceAll(/:\w+/g, id)}`, {
    ...(method === 'post' ? { body: ASKED } : {}),
    method: method.toUpperCase(),
  })
  expect(taken).toBeGreaterThan(0)
})
