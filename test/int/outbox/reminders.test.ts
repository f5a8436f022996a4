import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { tokenIn } from '../../support/mailbox.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('reminders')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const invite = async (email: string) => {
  const { id } = await people.client(agency)
  const act = (path: string, body: Record<string, unknown> = {}) =>
    worker.visitor.post(`/portal/clients/${id}/${path}`, body)
  expect((await act('invite', { attestation: true, email })).status).toBe(201)
  return act
}
const mailsTo = (email: string): number => app.mailbox.to(email).length
const wait = async (days: number): Promise<void> => {
  app.advance(days * DAY)
  await app.sweep()
  await app.settled()
}

test('an invitation is brought to mind three days and one day before it ends, unless it is settled', async () => {
  const waits = 'waits@client.example'
  const accepts = 'accepts@client.example'
  const cancels = 'cancels@client.example'
  const renews = 'renews@client.example'
  await invite(waits)
  await invite(accepts)
  const cancel = await invite(cancels)
  const renew = await invite(renews)
  const token = tokenIn(await people.lastMail(accepts))
  await app.visitor().post('/portal/register', { password: PASSWORD, token })
  await cancel('invite/cancel')
  const all = () => [waits, accepts, cancels, renews].map(mailsTo)
  expect(all()).toEqual([1, 1, 1, 1])

  await wait(5)
  await renew('invite/resend')
  await app.settled()
  expect(all()).toEqual([1, 1, 1, 2])

  await wait(5.9)
  expect(all(), 'three days and a bit before').toEqual([1, 1, 1, 2])
  await wait(0.2)
  expect(all(), 'three days before').toEqual([2, 1, 1, 2])
  const reminder = app.mailbox.to(waits).at(-1)
  expect(reminder?.text).toContain('/portal/register?token=')
  expect(reminder?.text).toContain('3 days')
  const looked = await app
    .visitor()
    .post('/portal/invitations/lookup', { token: tokenIn(reminder) })
  expect(looked.status).toBe(200)

  await wait(2)
  expect(all(), 'one day before').toEqual([3, 1, 1, 2])
  await wait(1)
  expect(all(), 'over').toEqual([3, 1, 1, 2])
  await wait(2)
  expect(all(), 'three days before the renewed end').toEqual([3, 1, 1, 3])
  await wait(20)
  expect(all(), 'a server that was off does not remind of what is over').toEqual([3, 1, 1, 3])
})
