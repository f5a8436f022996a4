import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { eventsOf } from '../../support/auditTrail.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import { twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'
import type { Visitor } from '../../support/visitor.js'

type Row = { email: null | string; id: string; name: string; problem: null | string }

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let made = 0

beforeAll(async () => {
  app = await startPortalApp('invite-clients')
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Harbor' })).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const someone = async (
  data: Record<string, unknown> = {},
): Promise<{ email: string; id: string }> => {
  made += 1
  const email = `many${made}@client.example`
  return { email, id: (await people.client(agency, { email, ...data })).id }
}
const rowsIn = (answer: { body: unknown; message: string | undefined; status: number }): Row[] => {
  expect(answer.status, answer.message).toBe(200)
  return (answer.body as { clients: Row[] }).clients
}
const check = async (by: Visitor, clients: string[]): Promise<Row[]> =>
  rowsIn(await by.post('/portal/invitations/check', { clients }))
const send = async (by: Visitor, clients: string[], more = {}): Promise<Row[]> =>
  rowsIn(await by.post('/portal/invitations/send', { attestation: true, clients, ...more }))
const problemsIn = (rows: Row[]) => rows.map(({ problem }) => problem)
const connectionsOf = (client: string) =>
  storedRows(app, 'portal-connections', { client: { equals: client } })

test('who can be invited is told before, and who cannot and why; then they are, each by mail', async () => {
  const [free, other] = [await someone(), await someone()]
  const bare = await someone({ email: null })
  const same = await someone({ email: free.email })
  const invited = await someone()
  await send(worker.visitor, [invited.id])
  const taken = await someone({ email: invited.email })
  const connected = await people.connected(worker, agency)
  const selection = [free, other, bare, same, invited, taken, connected].map(({ id }) => id)
  const expected = [
    null,
    null,
    'NO_EMAIL',
    'SAME_EMAIL',
    'ALREADY_INVITED',
    'EMAIL_IN_USE',
    'ALREADY_CONNECTED',
  ]
  const mails = app.mailbox.mails.length
  const asked = await worker.visitor.post('/portal/invitations/check', { clients: selection })
  expect(problemsIn(rowsIn(asked))).toEqual(expected)
  expect((asked.body as unknown as { attestations: string[] }).attestations).toEqual([
    expect.stringContaining('Harbor'),
  ])
  await app.settled()
  expect(app.mailbox.mails).toHaveLength(mails)
  expect(await connectionsOf(free.id)).toEqual([])

  expect(problemsIn(await send(worker.visitor, selection, { addToCareTeam: true }))).toEqual(
    expected,
  )
  await app.settled()
  expect(app.mailbox.mails).toHaveLength(mails + 2)
  for (const { email, id } of [free, other]) {
    expect(await connectionsOf(id)).toMatchObject([{ email, status: 'invite-pending' }])
    expect(await people.lastMail(email)).toMatchObject({ recipient: email })
  }
  expect((await storedRows(app, 'clients', { id: { equals: free.id } }))[0]).toMatchObject({
    careTeam: [worker.id],
  })
  // Once more: nobody is invited twice
  expect(problemsIn(await send(worker.visitor, [free.id, other.id]))).toEqual([
    'ALREADY_INVITED',
    'ALREADY_INVITED',
  ])
  expect(await connectionsOf(free.id)).toHaveLength(1)
})

test('an invitation nobody accepted in time is no hindrance', async () => {
  const one = await someone()
  await send(worker.visitor, [one.id])
  app.advance(15 * 86_400_000)
  expect(problemsIn(await check(worker.visitor, [one.id]))).toEqual([null])
  expect(problemsIn(await send(worker.visitor, [one.id]))).toEqual([null])
})

test('an account that staff turned off is theirs to turn on, and to others an address in use', async () => {
  const client = await people.connected(worker, agency)
  await worker.visitor.post(`/portal/clients/${client.id}/account/disable`)
  await worker.visitor.post(`/portal/clients/${client.id}/disconnect`, {})
  await worker.visitor.call(`/clients/${client.id}`, {
    body: { email: client.email },
    method: 'PATCH',
  })
  const elsewhere = await people.staff({ agency: (await people.agency()).id })
  expect(problemsIn(await check(worker.visitor, [client.id]))).toEqual(['ACCOUNT_DISABLED'])
  expect(problemsIn(await check(elsewhere.visitor, [client.id]))).toEqual(['EMAIL_IN_USE'])
  const other = await someone({ email: client.email })
  expect(problemsIn(await send(worker.visitor, [other.id]))).toEqual(['EMAIL_IN_USE'])
})

test('each invitation has its own event in the trail, and the whole one of its own', async () => {
  const [one, other] = [await someone(), await someone({ email: null })]
  const events = await eventsOf(app, () => send(worker.visitor, [one.id, other.id]))
  expect(events.map(({ action }) => String(action)).toSorted()).toEqual([
    'client.invited',
    'clients.invited-together',
  ])
  expect(events.find(({ action }) => action === 'clients.invited-together')).toMatchObject({
    detail: { invited: 1, notInvited: 1 },
  })
})

test('nothing is sent without the confirmation, to more than a hundred, or to nobody', async () => {
  const { id } = await someone()
  const post = (body: Record<string, unknown>) =>
    worker.visitor.post('/portal/invitations/send', body)
  expect(outcome(await post({ clients: [id] }))).toBe('400 ATTESTATION_REQUIRED')
  const many = Array.from({ length: 101 }, () => id)
  expect(outcome(await post({ attestation: true, clients: many }))).toBe('400 INVALID_INPUT')
  expect(outcome(await post({ attestation: true, clients: [] }))).toBe('400 INVALID_INPUT')
  expect(await connectionsOf(id)).toEqual([])
})

test('two who send the same at once invite nobody twice', async () => {
  const chosen = await Promise.all(Array.from({ length: 5 }, () => someone()))
  const ids = chosen.map(({ id }) => id)
  const second = await people.staff({ agency })
  const [one, other] = await Promise.all([send(worker.visitor, ids), send(second.visitor, ids)])
  for (const [index, id] of ids.entries()) {
    expect(await connectionsOf(id)).toHaveLength(1)
    expect([one[index]?.problem, other[index]?.problem].filter((problem) => !problem)).toHaveLength(
      1,
    )
  }
})

test(attack('INVITE-MANY-02'), async () => {
  const { id } = await someone()
  const reader = await people.staff({ agency, permissions: [] })
  const client = await people.connected(worker, agency)
  for (const [by, said] of [
    [reader.visitor, '403 PERMISSION_REQUIRED'],
    [client.visitor, '401 SIGNED_OUT'],
    [app.visitor(), '401 SIGNED_OUT'],
  ] as const) {
    for (const path of ['check', 'send'])
      expect(
        outcome(await by.post(`/portal/invitations/${path}`, { attestation: true, clients: [id] })),
      ).toBe(said)
  }
  expect(await connectionsOf(id)).toEqual([])
})

describe('clients of others', () => {
  let apart: TwoAgencies
  beforeAll(async () => {
    apart = await twoAgencies('invite-clients-apart')
  })
  afterAll(() => apart.app.stop())

  test(attack('INVITE-MANY-01'), async () => {
    const email = 'unseen@client.example'
    const hidden = await apart.people.client(apart.agency.b, { email, lastName: 'Unseen' })
    const own = await apart.people.client(apart.agency.a, { email: 'seen@client.example' })
    for (const ask of [check, send]) {
      const rows = await ask(apart.worker.visitor, [hidden.id, own.id])
      expect(rows).toMatchObject([
        { email: null, id: hidden.id, name: '', problem: 'NOT_FOUND' },
        { id: own.id, problem: null },
      ])
    }
    const where = { client: { equals: hidden.id } }
    expect(await storedRows(apart.app, 'portal-connections', where)).toEqual([])
    await apart.app.settled()
    expect(apart.app.mailbox.to(email)).toEqual([])
  })
})
