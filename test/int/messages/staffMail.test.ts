import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY, HOUR, MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { eventually } from '../../support/eventually.js'
import { listen } from '../../support/listen.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency = ''
const fault: { point: null | string } = { point: null }

beforeAll(async () => {
  app = await startPortalApp('staff-mail', {
    plugin: {
      testing: {
        failAt: (point) => {
          if (point === fault.point) throw new Error('the power went out')
        },
      },
    },
  })
  people = peopleOf(app)
  agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
})
afterAll(() => app.stop())

type Worker = Awaited<ReturnType<People['staff']>>
type Client = Awaited<ReturnType<People['connected']>>

const addressOf = async ({ id }: Worker) =>
  String((await app.payload.findByID({ collection: 'users', id })).email)
const choose = ({ id, visitor }: Worker, data: Record<string, unknown>) =>
  visitor.call(`/users/${id}`, { body: data, method: 'PATCH' })
const mailsOf = async (worker: Worker) =>
  app.mailbox
    .to(await addressOf(worker))
    .filter(({ subject }) => /inbox|bandeja/.test(String(subject)))
const later = async (milliseconds: number) => {
  app.advance(milliseconds)
  await Promise.all([app.sweep(), app.sweep()])
  await app.sweep()
  await app.settled()
}
/** To the first minute of an hour, so that no test stands at the end of one. */
const toFullHour = () => app.advance(HOUR - (app.now().getTime() % HOUR) + 1000)

/** A worker whose earlier notices are read, and a client who writes to them. */
const pair = async (portalMail?: string) => {
  const worker = await people.staff({ agency })
  if (portalMail) expect((await choose(worker, { portalMail })).status).toBe(200)
  const client = await people.connected(worker, agency)
  await worker.visitor.post('/portal/inbox/read', { client: client.id })
  await later(2 * DAY)
  await people.signIn(client.visitor, client.email)
  toFullHour()
  await people.signIn(client.visitor, client.email)
  return { client, worker }
}
const write = async (client: Client, worker: Worker, text = 'Where is the shelter?') => {
  const answer = await client.visitor.post('/portal/messages', { text, to: worker.id })
  expect(answer.status, answer.message).toBe(201)
}

describe('mail to staff', () => {
  test('is one an hour at most, unless somebody says otherwise; it counts and tells nothing', async () => {
    const { client, worker } = await pair()
    for (const text of ['One secret', 'Two secrets', 'Three secrets'])
      await write(client, worker, text)
    await later(10 * MINUTE)
    expect(await mailsOf(worker)).toEqual([])
    await later(51 * MINUTE)
    const [mail, ...others] = await mailsOf(worker)
    expect(others).toEqual([])
    expect(mail?.text).toContain('You have 3 new items in your portal inbox.')
    expect(mail?.text).toContain('http://portal.example/admin/inbox')
    expect(JSON.stringify(mail)).not.toMatch(/secret|Mike|Tester/)
    await later(3 * HOUR)
    expect(await mailsOf(worker)).toHaveLength(1)
  })

  test('comes within two minutes where it is wanted at once, in the language that is chosen', async () => {
    const { client, worker } = await pair('at-once')
    await choose(worker, { portalLanguage: 'es' })
    await write(client, worker)
    await later(90_000)
    const [mail, ...others] = await mailsOf(worker)
    expect(others).toEqual([])
    expect(mail?.text).toContain('Tiene 1 elemento nuevo en su bandeja del portal.')
  })

  test('comes at eight in the morning where the agency is, once a day', async () => {
    const { client, worker } = await pair('daily')
    await write(client, worker)
    const hours: number[] = []
    for (let hour = 0; hour < 25; hour += 1) {
      await later(HOUR)
      if ((await mailsOf(worker)).length > hours.length)
        hours.push(
          Number(
            new Intl.DateTimeFormat('en-US', {
              hour: 'numeric',
              hourCycle: 'h23',
              timeZone: 'America/Los_Angeles',
            }).format(app.now()),
          ),
        )
    }
    expect(hours).toEqual([8])
  })

  test(attack('MSG-05'), async () => {
    const never = await pair('never')
    await write(never.client, never.worker)
    const read = await pair()
    await write(read.client, read.worker)
    await read.worker.visitor.post('/portal/inbox/read', { client: read.client.id })
    const changed = await pair()
    await write(changed.client, changed.worker)
    await choose(changed.worker, { portalMail: 'never' })
    const gone = await pair()
    const address = await addressOf(gone.worker)
    await write(gone.client, gone.worker)
    await app.payload.delete({ collection: 'users', id: gone.worker.id })
    await later(HOUR)
    await later(DAY)
    for (const { worker } of [never, read, changed]) expect(await mailsOf(worker)).toEqual([])
    expect(app.mailbox.to(address)).toEqual([])
  })

  test(attack('MSG-06'), async () => {
    const worker = await people.staff({ agency })
    const chief = await people.staff({ agency, permissions: ['super-user'] })
    for (const by of [chief, await people.staff({ agency })])
      await by.visitor.call(`/users/${worker.id}`, {
        body: { portalMail: 'never' },
        method: 'PATCH',
      })
    const row = await app.payload.findByID({ collection: 'users', id: worker.id })
    expect(row.portalMail).toBe('hourly')
  })

  test('outlives a process that dies between the notice and its mail', async () => {
    const { client, worker } = await pair()
    fault.point = 'after-state'
    await client.visitor.post('/portal/messages', { text: 'Help', to: worker.id })
    fault.point = null
    await later(31_000)
    await later(61 * MINUTE)
    expect(await mailsOf(worker)).toHaveLength(1)
  })

  test("tells an agency's super users of what is nobody's", async () => {
    const home = (await people.agency()).id
    const worker = await people.staff({ agency: home })
    const chief = await people.staff({ agency: home, permissions: ['super-user'] })
    const client = await people.connected(worker, home)
    await write(client, worker)
    await app.payload.delete({ collection: 'users', id: worker.id })
    await later(3 * HOUR)
    toFullHour()
    await people.signIn(client.visitor, client.email)
    await write(client, worker, 'Anybody?')
    await later(61 * MINUTE)
    expect(await mailsOf(chief)).toHaveLength(1)
  })
})

describe('what becomes of a message', () => {
  test('staff see that it was seen, on the open page; the client hears nothing of that', async () => {
    const worker = await people.staff({ agency })
    const client = await people.connected(worker, agency)
    const { body } = await worker.visitor.post(`/portal/clients/${client.id}/messages`, {
      text: 'Come by',
    })
    const [staff, own] = [
      await listen(app, worker.visitor, '?as=staff'),
      await listen(app, client.visitor),
    ]
    await client.visitor.page(`/messages/${worker.id}`)
    await eventually(() => expect(staff.heard()).toHaveLength(1))
    expect(own.heard()).toEqual([])
    staff.controller.abort()
    own.controller.abort()
    const [row] = await storedRows(app, 'portal-messages', { id: { equals: body.id } })
    expect(row?.readAt).toBeTruthy()
  })

  test('a mail that was given up is told to staff at the message, without the address, and not to the client', async () => {
    const worker = await people.staff({ agency })
    const client = await people.connected(worker, agency)
    app.mailbox.state.refuse = true
    const { body } = await worker.visitor.post(`/portal/clients/${client.id}/messages`, {
      text: 'Come by',
    })
    await app.settled()
    for (let round = 0; round < 25; round += 1) await later(7 * HOUR)
    app.mailbox.state.refuse = false
    const seen = await worker.visitor.call(`/portal-messages/${String(body.id)}?depth=0`)
    expect(seen.body.mailProblem).toBe('unreachable')
    expect(JSON.stringify(seen.body)).not.toContain(client.email)
    await people.signIn(client.visitor, client.email)
    const theirs = await client.visitor.call(`/portal-messages/${String(body.id)}?depth=0`)
    expect(theirs.body.text).toBe('Come by')
    expect(theirs.body).not.toHaveProperty('mailProblem')
  })
})
