import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { statusInList } from '../../../admin-components/PortalStatusCell/statusInList.js'
import { statusesOf } from '../../../src/features/connections/index.js'
import { attack } from '../../attacks/attack.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let clients: string[]

beforeAll(async () => {
  app = await startPortalApp('client-list')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  const made = []
  for (let count = 0; count < 50; count += 1) made.push(await people.client(agency))
  clients = made.map(({ id }) => id)
})
afterAll(() => app.stop())

/** The cells of a page, as the panel renders them for whoever looks. */
const cells = (by: Visitor, page: readonly string[]) => {
  const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = new Headers({ cookie })
  return Promise.all(
    page.map((client) => statusInList(client, { headers, payload: app.payload, read: statusesOf })),
  )
}
const invite = (client: string) =>
  worker.visitor.post(`/portal/clients/${client}/invite`, {
    attestation: true,
    email: `${crypto.randomUUID()}@client.example`,
  })

describe('the portal status in the list of clients', () => {
  test('is what the record of each says', async () => {
    const connected = await people.connected(worker, agency)
    const [none = '', pending = ''] = clients
    await invite(pending)
    const page = [pending, none, connected.id]
    const shown = await cells(worker.visitor, page)
    expect(shown).toEqual(['invite-pending', 'not-connected', 'connected'])
    for (const [at, client] of page.entries()) {
      const { body } = await worker.visitor.call(`/portal/clients/${client}/status`)
      expect(body.status).toBe(shown[at])
    }
    await worker.visitor.post(`/portal/clients/${connected.id}/disconnect`, {})
    expect(await cells(worker.visitor, [connected.id])).toEqual(['not-connected'])
  })

  test('an invitation that has run out is none, before anybody opened the record', async () => {
    const client = (await people.client(agency)).id
    await invite(client)
    expect(await cells(worker.visitor, [client])).toEqual(['invite-pending'])
    app.advance(15 * 24 * 3_600_000)
    const later = await people.staff({ agency })
    expect(await cells(later.visitor, [client])).toEqual(['not-connected'])
  })

  test('takes as many statements for fifty rows as for ten', async () => {
    const { visitor } = await people.staff({ agency })
    /** The tables that are asked, in order. */
    const asked = async (page: readonly string[]): Promise<(string | undefined)[]> => {
      const statements = await statementsDuring(app, () => cells(visitor, page))
      expect(statements.filter((sql) => sql.includes('from "portal_connections"'))).toHaveLength(1)
      return statements.map((sql) => /(?:from|into|update) "(\w+)"/.exec(sql)?.[1])
    }
    const ten = await asked(clients.slice(0, 10))
    expect(await asked(clients)).toEqual(ten)
  })

  test(attack('RECORD-07'), async () => {
    const [client = ''] = clients
    const helper = await people.staff({ agency, permissions: ['view-identifiers'] })
    const connected = await people.connected(await people.staff({ agency }), agency)
    for (const visitor of [helper.visitor, connected.visitor, app.visitor()])
      expect(await cells(visitor, [client, connected.id])).toEqual([null, null])
  })
})
