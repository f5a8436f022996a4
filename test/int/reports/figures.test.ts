import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY, HOUR } from '../../../src/core/clock.js'
import { tokenIn } from '../../support/mailbox.js'
import { MUCH_OF_EVERYTHING } from '../../support/limits.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { countedFromRows } from '../../support/reportRows.js'
import type { Visitor } from '../../support/visitor.js'

const SEED = 20_261_130
const STEPS = 260
const SPANS = 60

type Person = { asked: string[]; email: string; id: string; visitor?: Visitor }
type Place = {
  agency: { id: string; timeZone: string }
  clients: Person[]
  worker: Awaited<ReturnType<People['staff']>>
}

let app: PortalApp
let people: People
const places: Place[] = []

/** The same numbers in every run (Park and Miller). */
const random = (() => {
  let state = SEED
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
})()
const oneOf = <T>(list: readonly T[]): T | undefined => list[random(list.length || 1)]

/** As long as a test needs it signed in: sessions end with the hours that pass between two steps. */
const browserOf = async (client: Person): Promise<Visitor> => {
  const visitor = app.visitor()
  const { status } = await people.signIn(visitor, client.email)
  expect(status).toBe(200)
  return visitor
}

let invited = 0
const STEPS_OF: readonly ((place: Place) => Promise<void>)[] = [
  async ({ agency, clients, worker }) => {
    invited += 1
    const email = `reported${invited}@client.example`
    const { id } = await people.client(agency.id, { careTeam: [worker.id] })
    const { status } = await worker.visitor.post(`/portal/clients/${id}/invite`, {
      attestation: true,
      email,
    })
    expect(status).toBe(201)
    clients.push({ asked: [], email, id })
  },
  async ({ clients }) => {
    const client = oneOf(clients.filter(({ visitor }) => !visitor))
    if (!client) return
    const token = tokenIn(await people.lastMail(client.email))
    const visitor = app.visitor()
    const { status } = await visitor.post('/portal/register', { password: PASSWORD, token })
    if (status === 201) client.visitor = visitor
  },
  async ({ clients, worker }) => {
    const client = random(3) === 0 ? oneOf(clients) : undefined
    if (!client) return
    const what = client.visitor ? 'disconnect' : 'invite/cancel'
    await worker.visitor.post(`/portal/clients/${client.id}/${what}`, { reason: 'other' })
    clients.splice(clients.indexOf(client), 1)
  },
  async ({ clients, worker }) => {
    const client = oneOf(clients.filter(({ visitor }) => visitor))
    const type = oneOf(['location', 'roi'])
    const path = `/portal/clients/${client?.id}/requests`
    const { body, status } = await worker.visitor.post(path, { type })
    if (status === 201) client?.asked.push(String(body.id))
  },
  async ({ clients }) => {
    const client = oneOf(clients.filter(({ asked }) => asked.length > 0))
    const request = client?.asked.shift()
    if (!client || !request) return
    const visitor = await browserOf(client)
    await visitor.post(`/portal/requests/${request}/fulfill`, {
      address: '12 Main Street',
      permission: 'no',
      signedName: 'Mike Tester',
    })
  },
  async ({ clients, worker }) => {
    const client = oneOf(clients.filter(({ visitor }) => visitor))
    if (!client) return
    const visitor = await browserOf(client)
    for (let number = 0; number <= random(2); number += 1) {
      const said = await visitor.post('/portal/messages', { text: 'Hello?', to: worker.id })
      expect(said.status, said.message).toBe(201)
    }
  },
  async ({ clients, worker }) => {
    const client = oneOf(clients.filter(({ visitor }) => visitor))
    if (client)
      await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Come by' })
  },
]

beforeAll(async () => {
  app = await startPortalApp('reports', { plugin: { limits: MUCH_OF_EVERYTHING } })
  people = peopleOf(app)
  // In the second week of March clocks are put forward in Los Angeles, not in Tokyo.
  app.advance(Date.UTC(app.now().getUTCFullYear() + 1, 2, 3, 5) - app.now().getTime())
  for (const timeZone of ['America/Los_Angeles', 'Asia/Tokyo']) {
    const { id } = await people.agency({ timeZone })
    const worker = await people.staff({ agency: id })
    await app.payload.update({
      collection: 'users',
      data: { allowClientInitiatedContact: true },
      id: worker.id,
      overrideAccess: true,
    })
    places.push({ agency: { id, timeZone }, clients: [], worker })
  }
  for (let step = 0; step < STEPS; step += 1) {
    const place = places[random(places.length)]
    const act = oneOf(STEPS_OF)
    if (place && act) await act(place)
    app.advance(random(11) * HOUR + random(60) * 60_000)
    if (random(20) === 0) await app.sweep()
  }
  await app.settled()
}, 600_000)
afterAll(() => app.stop())

test('the figures of any days are those counted from the rows, in both agencies', async () => {
  const first = app.now().getTime() - 90 * DAY
  const seen = {
    accepted: 0,
    completed: 0,
    expired: 0,
    inTime: 0,
    later: 0,
    medianDays: 0,
    signedIn: 0,
  }
  for (let span = 0; span < SPANS; span += 1) {
    const place = places[span % places.length]
    if (!place) continue
    const start = first + random(90) * DAY
    const days = {
      from: new Date(start).toISOString().slice(0, 10),
      to: new Date(start + random(60) * DAY).toISOString().slice(0, 10),
    }
    const { body, status } = await place.worker.visitor.call(
      `/portal/reports?from=${days.from}&to=${days.to}`,
    )
    expect(status).toBe(200)
    const { accounts, invitations, messages, requests } = body as unknown as Awaited<
      ReturnType<typeof countedFromRows>
    >
    const figures = { accounts, invitations, messages, requests }
    expect(figures, JSON.stringify(days)).toEqual(await countedFromRows(app, place.agency, days))
    seen.accepted += invitations.accepted
    seen.expired += invitations.expired
    seen.inTime += messages.inTime
    seen.later += messages.later
    seen.signedIn += accounts.signedIn
    for (const { completed, medianDays } of requests) {
      seen.completed += completed
      seen.medianDays += medianDays ?? 0
    }
  }
  // Or everything would be equal because nothing is there.
  for (const [name, number] of Object.entries(seen)) expect(number, name).toBeGreaterThan(10)
})
