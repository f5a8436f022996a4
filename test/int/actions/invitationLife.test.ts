import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { tokenIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('invitation-life')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

let addresses = 0
const invited = async (data: Record<string, unknown> = {}) => {
  const email = `someone${(addresses += 1)}@client.example`
  const { id } = await people.client(agency, data)
  const act = (path: string, body: Record<string, unknown> = {}) =>
    worker.visitor.post(`/portal/clients/${id}/${path}`, body)
  const answer = await act('invite', { attestation: true, email })
  expect(answer.status, answer.message).toBe(201)
  const token = tokenIn(await people.lastMail(email))
  return { act, email, id, token }
}
const lookup = (token: string) => app.visitor().post('/portal/invitations/lookup', { token })
const register = (token: string) =>
  app.visitor().post('/portal/register', { password: PASSWORD, token })
const status = (id: string) => worker.visitor.call(`/portal/clients/${id}/status`)

test('an invitation not accepted in time is over as soon as it is read, and a new one can be sent', async () => {
  const client = await invited()
  app.advance(14 * DAY - 60_000)
  expect((await status(client.id)).body).toMatchObject({
    daysUntilExpiry: 1,
    status: 'invite-pending',
  })
  app.advance(61_000)
  expect(outcome(await lookup(client.token))).toBe('400 TOKEN_EXPIRED')
  expect(outcome(await register(client.token))).toBe('400 TOKEN_EXPIRED')
  expect((await status(client.id)).body).toMatchObject({
    actions: ['send-invite'],
    status: 'not-connected',
  })
  const again = await client.act('invite', { attestation: true, email: client.email })
  expect(again.status, again.message).toBe(201)
  expect(outcome(await lookup(client.token))).toBe('400 TOKEN_EXPIRED')
  const rows = await storedRows(app, 'portal-connections', { client: { equals: client.id } })
  expect(rows.map(({ endReason, status: state }) => [state, endReason ?? null])).toEqual(
    expect.arrayContaining([
      ['invite-pending', null],
      ['not-connected', 'expired'],
    ]),
  )
  expect(rows).toHaveLength(2)
})

test('an expired invitation frees its address for another client', async () => {
  const first = await invited()
  app.advance(14 * DAY + 1000)
  const other = await people.client(agency)
  const answer = await worker.visitor.post(`/portal/clients/${other.id}/invite`, {
    attestation: true,
    email: first.email,
  })
  expect(answer.status, answer.message).toBe(201)
})

test('resending goes to the original address, renews the expiry and ends the older link', async () => {
  const client = await invited({ email: 'other@client.example' })
  await app.payload.update({
    collection: 'clients',
    data: { email: 'changed@client.example' },
    id: client.id,
  })
  app.advance(10 * DAY)
  const resent = await client.act('invite/resend')
  expect(resent.status, resent.message).toBe(200)
  expect(resent.body).toMatchObject({
    daysUntilExpiry: 14,
    email: client.email,
    status: 'invite-pending',
  })
  const token = tokenIn(await people.lastMail(client.email))
  expect(token).not.toBe(client.token)
  expect(app.mailbox.to(client.email)).toHaveLength(2)
  expect(app.mailbox.to('changed@client.example')).toHaveLength(0)
  expect(outcome(await lookup(client.token))).toBe('400 TOKEN_INVALID')
  expect(outcome(await register(client.token))).toBe('400 TOKEN_INVALID')
  app.advance(13 * DAY)
  expect((await lookup(token)).status).toBe(200)
  expect((await register(token)).status).toBe(201)
})

test('canceling ends the link, and the client can be invited again', async () => {
  const client = await invited()
  const canceled = await client.act('invite/cancel')
  expect(canceled.status, canceled.message).toBe(200)
  expect(canceled.body).toMatchObject({ actions: ['send-invite'], status: 'not-connected' })
  expect(outcome(await lookup(client.token))).toBe('400 TOKEN_INVALID')
  expect(outcome(await register(client.token))).toBe('400 TOKEN_INVALID')
  expect(outcome(await client.act('invite/cancel'))).toBe('409 NOT_INVITED')
  expect(outcome(await client.act('invite/resend'))).toBe('409 NOT_INVITED')
  const again = await client.act('invite', { attestation: true, email: client.email })
  expect(again.status).toBe(201)
})

test('disconnecting a pending invitation cancels it', async () => {
  const client = await invited()
  const answer = await client.act('disconnect', { reason: 'client-request' })
  expect(answer.status, answer.message).toBe(200)
  expect(answer.body).toMatchObject({
    message: 'Changes successfully saved',
    status: 'not-connected',
  })
  expect(outcome(await register(client.token))).toBe('400 TOKEN_INVALID')
  const [row] = await storedRows(app, 'portal-connections', { client: { equals: client.id } })
  expect(row?.endReason).toBe('canceled')
})

test('a connected client has no invitation to resend or cancel', async () => {
  const client = await people.connected(worker, agency)
  for (const path of ['invite/resend', 'invite/cancel']) {
    const answer = await worker.visitor.post(`/portal/clients/${client.id}/${path}`)
    expect(outcome(answer), path).toBe('409 NOT_INVITED')
  }
})

test('a new invitation takes its lifetime from the settings of the installation', async () => {
  await app.payload.updateGlobal({
    data: { invitationExpiresInDays: 5 },
    slug: 'portal-settings',
  })
  const client = await invited()
  await app.payload.updateGlobal({
    data: { invitationExpiresInDays: null },
    slug: 'portal-settings',
  })
  expect((await status(client.id)).body.daysUntilExpiry).toBe(5)
})
