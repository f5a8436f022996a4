import type { ClientPortalOptions } from 'payload-client-portal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'
import { storedRows } from '../../support/storedRows.js'

const OLD = { id: '2026', secret: 'f3A7Zb0QmXg2nLw5rT8yUe1KsVd4JcHoPiN6qEaBtGk=' }
const NEW = { id: '2027', secret: 'mmuD7wAfuNSoGQoeUtpTOsk5t15SLsqS0xZ6fxwuHr8=' }

type Keys = NonNullable<ClientPortalOptions['encryption']>['keys']
type Server = { app: PortalApp; people: People }

const servers: PortalApp[] = []
/** All servers share a database, as two servers behind a load balancer do. */
const startServer = async (keys: Keys): Promise<Server> => {
  const app = await startPortalApp('encryption', { plugin: { encryption: { keys } } })
  servers.push(app)
  return { app, people: peopleOf(app) }
}
afterAll(() => Promise.all(servers.map((app) => app.stop())))

const viewerOf = async ({ people }: Server, agency: string) =>
  (await people.staff({ agency, permissions: ['super-user'] })).visitor
const withoutClients = async (server: Server): Promise<Server> => {
  await server.app.payload.db.deleteMany({ collection: 'clients', req: {}, where: {} })
  return server
}
const ssnOf = async ({ app }: Server, id: string) => {
  const [row] = await storedRows(app, 'clients', { id: { equals: id } })
  return { key: row?.ssnKey, sealed: String(row?.ssn) }
}
const store = ({ app }: Server, id: string, data: Record<string, unknown>) =>
  app.payload.db.updateOne({ collection: 'clients', data, id, req: {} })

describe('a stolen database', () => {
  let here: Server
  let agency: string
  beforeAll(async () => {
    here = await startServer([OLD])
    agency = (await here.people.agency()).id
  })

  test(attack('DATA-01'), async () => {
    const numbers = ['123-45-6789', '123-45-6789', '123-45-6789']
    const clients = []
    for (const ssn of numbers) clients.push(await here.people.client(agency, { ssn }))
    const sealed = await Promise.all(clients.map(async ({ id }) => (await ssnOf(here, id)).sealed))
    expect(sealed.join(' ')).not.toMatch(/123-?45|6789/)
    const parts = sealed.flatMap((text) => text.split('.').slice(2))
    expect(new Set(parts).size).toBe(parts.length)
  })

  test(attack('DATA-02'), async () => {
    const [mine, other] = [
      await here.people.client(agency, { ssn: '123456789' }),
      await here.people.client(agency, { ssn: '987654321' }),
    ]
    const visitor = await viewerOf(here, agency)
    await store(here, other.id, { ssn: (await ssnOf(here, mine.id)).sealed })
    expect((await visitor.post(`/portal/clients/${other.id}/reveal-ssn`)).body).toEqual({
      ssn: null,
    })
    expect((await visitor.call(`/clients/${other.id}`)).body.ssn).toBe('***-**-****')
    expect((await visitor.call(`/clients/${mine.id}`)).body.ssn).toBe('***-**-6789')
  })

  test(attack('DATA-03'), async () => {
    const client = await here.people.client(agency, { ssn: '123456789' })
    const visitor = await viewerOf(here, agency)
    const { sealed } = await ssnOf(here, client.id)
    const where = `where[id][equals]=${client.id}`
    for (const broken of [`${sealed.slice(0, -4)}AAAA`, 'v1.2026.AA.AA.AA', 'v1.gone.a.b.c']) {
      await store(here, client.id, { ssn: broken })
      const list = await visitor.call(`/clients?${where}`)
      expect(list.status).toBe(200)
      expect(docsOf(list)[0]?.ssn).toBe('***-**-****')
      const saved = await visitor.call(`/clients/${client.id}`, {
        body: { lastName: 'Else', ssn: '***-**-****' },
        method: 'PATCH',
      })
      expect(saved.status, broken).toBe(200)
      expect((await ssnOf(here, client.id)).sealed, 'saving the form wipes nothing').toBe(broken)
    }
  })
})

describe('changing the key', () => {
  test(attack('DATA-04'), async () => {
    const before = await withoutClients(await startServer([OLD]))
    const agency = (await before.people.agency()).id
    const clients = []
    for (let number = 0; number < 12; number += 1) {
      clients.push(await before.people.client(agency, { ssn: `1234567${String(number + 10)}` }))
    }
    const ids = clients.map(({ id }) => id)
    const steps: [Keys, Keys][] = [
      [[OLD], [OLD, NEW]],
      [
        [OLD, NEW],
        [NEW, OLD],
      ],
      [[NEW, OLD], [NEW]],
    ]
    for (const [now, next] of steps) {
      const pair = [await startServer(now), await startServer(next)]
      const visitors = await Promise.all(pair.map((server) => viewerOf(server, agency)))
      const wrong: unknown[] = []
      const readAll = async () => {
        for (const visitor of visitors) {
          const list = docsOf(await visitor.call('/clients?limit=50&sort=createdAt'))
          const digits = list.map(({ ssn }) => String(ssn).slice(-2))
          const expected = ids.map((_, number) => String(number + 10))
          if (digits.join() !== expected.join()) wrong.push(digits)
        }
      }
      const work = async (old: Visitor, present: Visitor) => {
        // The one that is about to go away sweeps no more.
        await pair[1]?.app.sweep()
        await Promise.all(
          ids.slice(0, 4).map((id, number) =>
            (number % 2 === 0 ? old : present).call(`/clients/${id}`, {
              body: { ssn: `98765430${number}`.slice(0, 7) + String(number + 10) },
              method: 'PATCH',
            }),
          ),
        )
        await pair[1]?.app.sweep()
      }
      const [old, present] = visitors as [Visitor, Visitor]
      await Promise.all([work(old, present), readAll(), readAll(), readAll()])
      await pair[1]?.app.sweep()
      await readAll()
      expect(wrong).toEqual([])
    }
    const keys = await Promise.all(ids.map(async (id) => (await ssnOf(before, id)).key))
    expect(new Set(keys)).toEqual(new Set([NEW.id]))
  })

  test(attack('DATA-05'), async () => {
    const before = await withoutClients(await startServer([OLD]))
    const agency = (await before.people.agency()).id
    const client = await before.people.client(agency, { ssn: '123456789' })
    const after = await startServer([NEW, OLD])
    const visitor = await viewerOf(after, agency)
    const { db } = after.app.payload
    const find = db.find.bind(db)
    let changed = 0
    db.find = (async (args: Parameters<typeof find>[0]) => {
      const found = await find(args)
      if (JSON.stringify(args.where).includes('ssnKey') && changed === 0) {
        changed += 1
        await visitor.call(`/clients/${client.id}`, { body: { ssn: '987654321' }, method: 'PATCH' })
      }
      return found
    }) as typeof db.find
    await after.app.sweep()
    db.find = find
    expect(changed).toBe(1)
    const revealed = await visitor.post(`/portal/clients/${client.id}/reveal-ssn`)
    expect(revealed.body).toEqual({ ssn: '987-65-4321' })
  })

  test('is told to super users of the installation, and to nobody else', async () => {
    const before = await withoutClients(await startServer([OLD]))
    const agency = (await before.people.agency()).id
    const client = await before.people.client(agency, { ssn: '123456789' })
    await before.people.client(agency)
    const { updatedAt } = await before.app.payload.findByID({
      collection: 'clients',
      id: client.id,
    })
    const after = await startServer([NEW, OLD])
    const { people } = after
    const root = (await people.staff({ permissions: ['super-user'] })).visitor
    const status = () => root.call('/portal/encryption')
    expect((await status()).body).toEqual({
      keys: [
        { id: NEW.id, rows: 0, seals: true },
        { id: OLD.id, rows: 1, seals: false },
        { id: 'main', rows: 0, seals: false },
      ],
      remaining: 1,
      unknown: 0,
    })
    const over = await root.post('/graphql', { query: '{ portalEncryptionStatus { remaining } }' })
    expect(over.status).not.toBe(500)
    await after.app.sweep()
    expect((await status()).body).toMatchObject({ remaining: 0 })
    const now = await after.app.payload.findByID({ collection: 'clients', id: client.id })
    expect(now.updatedAt).toBe(updatedAt)
    const gone = await startServer([])
    const there = await gone.people.staff({ permissions: ['super-user'] })
    expect((await there.visitor.call('/portal/encryption')).body).toMatchObject({
      remaining: 0,
      unknown: 1,
    })
    const forAgency = await viewerOf(after, agency)
    expect(outcome(await forAgency.call('/portal/encryption'))).toBe('403 FORBIDDEN')
    expect(outcome(await after.app.visitor().call('/portal/encryption'))).toBe('401 SIGNED_OUT')
  })
})
