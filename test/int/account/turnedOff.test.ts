import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
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
  app = await startPortalApp('turned-off')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const act = (id: string, path: string, body: Record<string, unknown> = {}, who = worker) =>
  who.visitor.post(`/portal/clients/${id}/${path}`, body)
/** Turned off, then disconnected. */
const turnedOff = async () => {
  const client = await people.connected(worker, agency)
  await act(client.id, 'account/disable')
  await act(client.id, 'disconnect')
  return client
}

test(attack('LIMIT-30'), async () => {
  const { email, id } = await turnedOff()
  const invite = { attestation: true, email }
  const refused = await act(id, 'invite', invite)
  expect(outcome(refused)).toBe('409 ACCOUNT_DISABLED')
  expect(refused.message).toBe('This account is turned off. Turn it on first.')
  expect((await worker.visitor.call(`/portal/clients/${id}/status`)).body).toMatchObject({
    accountStatus: 'disabled',
    status: 'not-connected',
  })
  const on = await act(id, 'account/enable')
  expect(on.status, on.message).toBe(200)
  expect(on.body).not.toHaveProperty('accountStatus')
  expect((await act(id, 'invite', invite)).status).toBe(201)
  const token = tokenIn(await people.lastMail(email))
  const registered = await app.visitor().post('/portal/register', { password: PASSWORD, token })
  expect(registered.status, registered.message).toBe(201)
  expect((await people.signIn(app.visitor(), email)).status).toBe(200)
})

test(
  attack(
    'LIMIT-30',
    'by another agency or for another client: an address in use, and nothing about whose',
  ),
  async () => {
    const { email, id } = await turnedOff()
    const elsewhere = (await people.agency()).id
    const stranger = await people.staff({ agency: elsewhere })
    const theirs = await people.client(elsewhere)
    const invite = { attestation: true, email }
    expect(outcome(await act(theirs.id, 'invite', invite, stranger))).toBe('409 EMAIL_IN_USE')
    const other = await people.client(agency)
    expect(outcome(await act(other.id, 'invite', invite))).toBe('409 EMAIL_IN_USE')
    expect(outcome(await act(id, 'account/enable', {}, stranger))).not.toBe('200')
    expect((await act(id, 'account/disable')).status).toBe(409)
  },
)

test(attack('LIMIT-31'), async () => {
  const { email, id } = await people.connected(worker, agency)
  await act(id, 'disconnect')
  await act(id, 'invite', { attestation: true, email })
  const token = tokenIn(await people.lastMail(email))
  await app.payload.db.updateOne({
    collection: 'portal-accounts',
    data: { status: 'disabled' },
    req: {},
    where: { email: { equals: email } },
  })
  const answer = await app.visitor().post('/portal/register', { password: PASSWORD, token })
  expect(outcome(answer)).toBe('400 TOKEN_INVALID')
  const [account] = await storedRows(app, 'portal-accounts', { email: { equals: email } })
  expect(account?.status).toBe('disabled')
})
