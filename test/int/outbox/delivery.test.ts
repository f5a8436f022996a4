import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('delivery')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterEach(() => {
  app.mailbox.state.refuse = false
})
afterAll(() => app.stop())

const rowOf = async (dedupeKey: string) =>
  (await storedRows(app, 'portal-outbox', { dedupeKey: { like: dedupeKey } }))[0]
const sweepNow = async (): Promise<void> => {
  await app.sweep()
  await app.settled()
}

describe('while the mail server refuses', () => {
  test('the answer is the same, the mail waits, and goes out later with a code that works', async () => {
    const { email } = await people.connected(worker, agency)
    const visitor = app.visitor()
    app.mailbox.state.refuse = true
    const before = app.mailbox.to(email).length
    const answer = await visitor.post('/portal/login', { email, password: PASSWORD })
    expect(answer.body.next).toBe('code')
    await app.settled()
    expect(app.mailbox.to(email)).toHaveLength(before)
    const [waiting] = await storedRows(app, 'portal-outbox', {
      and: [{ kind: { equals: 'one-time-code' } }, { state: { equals: 'queued' } }],
    })
    expect(waiting).toMatchObject({ attempts: 1 })
    expect(String(waiting?.lastError)).not.toContain('@')

    app.mailbox.state.refuse = false
    await sweepNow()
    expect(app.mailbox.to(email), 'not before its time').toHaveLength(before)
    app.advance(MINUTE + 10_000)
    await sweepNow()
    expect(app.mailbox.to(email)).toHaveLength(before + 1)
    const code = codeIn(app.mailbox.to(email).at(-1))
    expect((await visitor.post('/portal/login/verify', { code })).status).toBe(200)
  })

  test('it is tried again and again, each time later', async () => {
    const { id } = await people.client(agency)
    app.mailbox.state.refuse = true
    await worker.visitor.post(`/portal/clients/${id}/invite`, {
      attestation: true,
      email: 'patience@client.example',
    })
    await app.settled()
    const [connection] = await storedRows(app, 'portal-connections', { client: { equals: id } })
    const key = `invitation:${connection?.id}:1`
    const waits: number[] = []
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const row = await rowOf(key)
      expect(row).toMatchObject({ attempts: attempt, state: 'queued' })
      waits.push(Date.parse(String(row?.nextAt)) - Date.parse(String(row?.updatedAt)))
      app.advance(Math.max(0, (waits.at(-1) ?? 0) + 2000))
      await sweepNow()
    }
    expect(waits.map((wait) => Math.round(wait / MINUTE))).toEqual([1, 2, 4, expect.any(Number)])
    app.mailbox.state.refuse = false
    app.advance(60 * MINUTE)
    await sweepNow()
    expect(await rowOf(key)).toMatchObject({ state: 'sent' })
    expect(app.mailbox.to('patience@client.example')).toHaveLength(1)
  })

  test('what no longer applies is not sent late: a canceled invitation, an older code', async () => {
    const { id } = await people.client(agency)
    app.mailbox.state.refuse = true
    await worker.visitor.post(`/portal/clients/${id}/invite`, {
      attestation: true,
      email: 'late@client.example',
    })
    await app.settled()
    await worker.visitor.post(`/portal/clients/${id}/invite/cancel`)
    app.mailbox.state.refuse = false
    app.advance(5 * MINUTE)
    await sweepNow()
    expect(app.mailbox.to('late@client.example')).toEqual([])

    const { email } = await people.connected(worker, agency)
    const visitor = app.visitor()
    await app.settled()
    const before = app.mailbox.to(email).length
    app.mailbox.state.refuse = true
    await visitor.post('/portal/login', { email, password: PASSWORD })
    await visitor.post('/portal/login/resend')
    await app.settled()
    app.mailbox.state.refuse = false
    app.advance(2 * MINUTE)
    await sweepNow()
    expect(app.mailbox.to(email)).toHaveLength(before + 1)
    const code = codeIn(app.mailbox.to(email).at(-1))
    expect((await visitor.post('/portal/login/verify', { code })).status).toBe(200)
  })
})

describe('each mail goes out once', () => {
  test('with four sweeps at the same time', async () => {
    app.mailbox.state.refuse = true
    const addresses = Array.from({ length: 6 }, (_, index) => `once${index}@client.example`)
    for (const email of addresses) {
      const { id } = await people.client(agency)
      await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
    }
    await app.settled()
    app.mailbox.state.refuse = false
    app.advance(2 * MINUTE)
    await Promise.all([app.sweep(), app.sweep(), app.sweep(), app.sweep()])
    await app.settled()
    for (const email of addresses) expect(app.mailbox.to(email), email).toHaveLength(1)
  })

  test('and is taken over from a server that died while sending', async () => {
    const { id } = await people.client(agency)
    app.mailbox.state.refuse = true
    await worker.visitor.post(`/portal/clients/${id}/invite`, {
      attestation: true,
      email: 'taken-over@client.example',
    })
    await app.settled()
    app.mailbox.state.refuse = false
    const [connection] = await storedRows(app, 'portal-connections', { client: { equals: id } })
    const row = await rowOf(`invitation:${connection?.id}:1`)
    const lease = new Date(Date.parse(String(row?.nextAt)) + 2 * MINUTE).toISOString()
    await app.payload.db.updateOne({
      collection: 'portal-outbox',
      data: { leaseUntil: lease, state: 'sending' },
      id: row?.id ?? '',
      req: {},
    })
    app.advance(2 * MINUTE)
    await sweepNow()
    expect(app.mailbox.to('taken-over@client.example'), 'while it is leased').toEqual([])
    app.advance(2 * MINUTE)
    await sweepNow()
    expect(app.mailbox.to('taken-over@client.example')).toHaveLength(1)
  })
})

test('no row says an address, a link or a code, and no secret stands anywhere in the database', async () => {
  const email = 'secretive@client.example'
  const { id } = await people.client(agency)
  await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
  const invitation = tokenIn(await people.lastMail(email))
  const visitor = app.visitor()
  await visitor.post('/portal/register', { password: PASSWORD, token: invitation })
  await visitor.post('/portal/login', { email, password: PASSWORD })
  const code = codeIn(await people.lastMail(email))
  await app.visitor().post('/portal/forgot-password', { email })
  const reset = tokenIn(await people.lastMail(email))
  const secrets = { code, invitation, password: PASSWORD, reset }
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(5)
  }
  const slugs = Object.keys(app.payload.collections).filter((slug) => slug.startsWith('portal-'))
  expect(slugs.length).toBeGreaterThan(10)
  for (const slug of slugs) {
    const dump = JSON.stringify(await storedRows(app, slug))
    for (const [name, secret] of Object.entries(secrets)) {
      expect(dump.includes(secret), `${name} in ${slug}`).toBe(false)
    }
  }
  const outbox = JSON.stringify(await storedRows(app, 'portal-outbox'))
  expect(outbox).not.toMatch(/@|https?:|Mike|Tester/)
})
