import { createECDH, randomBytes } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { tokenIn } from '../../support/mailbox.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Pushed = { body: Buffer; endpoint: string; headers: Readonly<Record<string, string>> }

let app: PortalApp
let people: People
let agency = ''
let worker: Awaited<ReturnType<People['staff']>>
const pushed: Pushed[] = []
const service: { status: number } = { status: 201 }

beforeAll(async () => {
  app = await startPortalApp('push', {
    plugin: {
      testing: {
        postPush: async (push) => {
          pushed.push(push)
          return service.status
        },
      },
    },
  })
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Shelter Quillon' })).id
  worker = await people.staff({ agency, name: 'Wilhelmina Ott' })
})
beforeEach(() => {
  pushed.length = 0
  service.status = 201
})
afterAll(() => app.stop())

type Client = Awaited<ReturnType<People['connected']>>

let endpoints = 0
const subscription = (endpoint = `https://push.example/send/${String((endpoints += 1))}`) => {
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  return {
    auth: randomBytes(16).toString('base64url'),
    endpoint,
    p256dh: browser.getPublicKey('base64url'),
  }
}
const turnOn = async ({ visitor }: Pick<Client, 'visitor'>, of = subscription()) => {
  const answer = await visitor.post('/portal/push-devices', of)
  expect(answer.status, answer.message).toBe(201)
  return { endpoint: of.endpoint, id: String(answer.body.id) }
}
const choose = ({ visitor }: Client, ways: string[]) =>
  visitor.post('/portal/notices', { messages: ways, requests: ways })
const write = async ({ id }: Client): Promise<void> => {
  const answer = await worker.visitor.post(`/portal/clients/${id}/messages`, {
    text: 'Bring the quilt to room nine',
  })
  expect(answer.status, answer.message).toBe(201)
  await app.settled()
}
const told = ({ email }: Client) =>
  app.mailbox.to(email).filter(({ subject }) => /new message/.test(String(subject))).length
const rows = () => storedRows(app, 'push-devices')

describe('a phone that was turned on', () => {
  test('is pushed to in place of mail, encrypted for it, under the installation’s own key', async () => {
    const client = await people.connected(worker, agency)
    const { endpoint } = await turnOn(client)
    const page = await client.visitor.page('/account/notices')
    expect(page.html).toContain('On my phone or computer')
    await choose(client, ['push'])
    await write(client)
    expect(pushed.map((one) => one.endpoint)).toEqual([endpoint])
    expect(pushed[0]?.headers).toMatchObject({ 'Content-Encoding': 'aes128gcm', Topic: 'notice' })
    expect(pushed[0]?.headers.Authorization).toMatch(/^vapid t=/)
    expect(pushed[0]?.body.toString('latin1')).not.toMatch(/portal|quilt|Sign in/)
    expect(told(client)).toBe(0)
  })

  test('gets each kind beside mail until the client chooses', async () => {
    const client = await people.connected(worker, agency)
    await turnOn(client)
    await write(client)
    expect([pushed.length, told(client)]).toEqual([1, 1])
  })

  test('that its service no longer knows is removed, and mail tells it', async () => {
    const client = await people.connected(worker, agency)
    const { id } = await turnOn(client)
    await choose(client, ['push'])
    service.status = 410
    await write(client)
    expect((await rows()).some((row) => row.id === id)).toBe(false)
    expect(told(client)).toBe(1)
    await write(client)
    expect([pushed.length, told(client)], 'it is not asked again').toEqual([1, 2])
  })

  test('is tried again while its service is down, and told once', async () => {
    const client = await people.connected(worker, agency)
    await turnOn(client)
    await choose(client, ['push'])
    service.status = 503
    await write(client)
    service.status = 201
    app.advance(2 * MINUTE)
    await app.sweep()
    await app.settled()
    app.advance(60 * MINUTE)
    await app.sweep()
    await app.settled()
    expect([pushed.length, told(client)]).toEqual([2, 0])
  })

  test(attack('PUSH-08'), async () => {
    const client = await people.connected(worker, agency)
    const other = await people.connected(worker, agency)
    const { id } = await turnOn(client)
    const foreign = await other.visitor.post(`/portal/push-devices/${id}/remove`)
    expect(foreign.status).toBe(404)
    expect((await client.visitor.post(`/portal/push-devices/${id}/remove`)).status).toBe(200)
    expect((await rows()).some((row) => row.id === id)).toBe(false)
  })
})

describe('addresses that are made up', () => {
  test.each([
    'http://push.example/1',
    'https://localhost/1',
    'https://localhost./1',
    'https://127.0.0.1/1',
    'https://0x7f.1/1',
    'https://2130706433/1',
    'https://[::1]/1',
    'https://[::ffff:10.0.0.1]/1',
    'https://169.254.169.254/latest/meta-data',
    'https://database/1',
    'https://printer.local/1',
    'https://metadata.google.internal/1',
    'https://push.example:5432/1',
    'https://user:secret@push.example/1',
    'file:///etc/passwd',
    'not an address',
  ])(`${attack('PUSH-01')} (%s)`, async (endpoint) => {
    const client = await people.connected(worker, agency)
    const before = (await rows()).length
    const answer = await client.visitor.post('/portal/push-devices', subscription(endpoint))
    expect(answer.status, answer.message).toBe(400)
    expect(await rows()).toHaveLength(before)
  })

  test(attack('PUSH-02'), async () => {
    const client = await people.connected(worker, agency)
    const before = (await rows()).length
    for (let more = 0; more < 8; more += 1) {
      const visitor = app.visitor()
      await people.signIn(visitor, client.email)
      await turnOn({ visitor })
    }
    expect(await rows()).toHaveLength(before + 5)
    await write(client)
    expect(pushed).toHaveLength(5)
  })
})

describe('whoever leaves takes the pushes along', () => {
  const LEAVE: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
    'a new password': ({ visitor }) =>
      visitor.post('/portal/change-password', {
        currentPassword: PASSWORD,
        password: 'window garden copper salmon',
      }),
    'disconnected by staff': ({ id }) =>
      worker.visitor.post(`/portal/clients/${id}/disconnect`, { reason: 'client-request' }),
    'followed by the person of a mailed link': async ({ visitor }) => {
      const { email } = await people.connected(worker, agency)
      await app.visitor().post('/portal/forgot-password', { email })
      await app.settled()
      const token = tokenIn(await people.lastMail(email))
      const password = 'window garden copper salmon'
      return visitor.form('/portal/reset-password', { password, token })
    },
    'quick exit': ({ visitor }) => visitor.form('/portal/exit', {}),
    'signed out': ({ visitor }) => visitor.post('/portal/logout'),
    'signed out as a device that is remembered': async ({ email, visitor }) => {
      await people.signIn(visitor, email, PASSWORD, { rememberDevice: true })
      await turnOn({ visitor })
      const other = app.visitor()
      await people.signIn(other, email)
      const { body } = await other.call('/portal/devices')
      const [device] = body.devices as unknown as { id: string }[]
      return other.post(`/portal/devices/${device?.id}/sign-out`)
    },
    'signed out everywhere': ({ visitor }) => visitor.post('/portal/logout-everywhere'),
    'signed out from another phone': async ({ email, visitor }) => {
      const other = app.visitor()
      await people.signIn(other, email)
      const { body } = await visitor.call('/portal/sessions')
      const own = (body.sessions as unknown as { current: boolean; id: string }[]).find(
        ({ current }) => current,
      )
      return other.post(`/portal/sessions/${own?.id}/sign-out`)
    },
  }
  test.each(Object.entries(LEAVE))(`${attack('PUSH-03')} (%s)`, async (_, leave) => {
    const client = await people.connected(worker, agency)
    const others = (await rows()).length
    await turnOn(client)
    await leave(client)
    await app.settled()
    expect(await rows()).toHaveLength(others)
    expect(pushed).toEqual([])
  })

  test(attack('PUSH-04'), async () => {
    const shared = await people.connected(worker, agency)
    await people.signIn(shared.visitor, shared.email, PASSWORD, { sharedComputer: true })
    const refused = await shared.visitor.post('/portal/push-devices', subscription())
    expect(refused.status).toBe(403)
    expect((await shared.visitor.page('/account/notices')).html).not.toContain('pcp-push')
  })

  test(attack('PUSH-05'), async () => {
    const first = await people.connected(worker, agency)
    const second = await people.connected(worker, agency)
    const same = subscription()
    await turnOn(first, same)
    await turnOn(second, same)
    await choose(first, ['push'])
    await write(first)
    expect(pushed).toEqual([])
    const stored = JSON.stringify(await rows())
    expect(stored).not.toContain('push.example')
    expect(stored).not.toContain(same.auth)
  })

  test(attack('PUSH-05', 'who signs in where a session ended by itself'), async () => {
    const first = await people.connected(worker, agency)
    const second = await people.connected(worker, agency)
    await turnOn(first)
    app.advance(31 * MINUTE)
    await people.signIn(first.visitor, second.email)
    await write(first)
    expect(pushed).toEqual([])
  })

  test(attack('PUSH-04', 'signed in there as on a shared one'), async () => {
    const client = await people.connected(worker, agency)
    await turnOn(client)
    await people.signIn(client.visitor, client.email, PASSWORD, { sharedComputer: true })
    await write(client)
    expect(pushed).toEqual([])
  })
})
