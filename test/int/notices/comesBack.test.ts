import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { SMSRefusedError } from 'payload-client-portal'

import { MINUTE } from '../../../src/core/clock.js'
import { toID } from '../../../src/core/ids.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency = ''
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('comes-back', {
    plugin: {
      sendSMS: async () => {
        throw new SMSRefusedError('nobody there')
      },
    },
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterEach(() => {
  Object.assign(app.mailbox.state, { refuse: false, responseCode: 451 })
})
afterAll(() => app.stop())

const bounce = (responseCode = 550) =>
  Object.assign(app.mailbox.state, { refuse: true, responseCode })
const deliverAgain = () => Object.assign(app.mailbox.state, { refuse: false })
const write = async (id: string): Promise<void> => {
  await worker.visitor.post(`/portal/clients/${id}/messages`, { text: 'Hello' })
  await app.settled()
}
const refused = async (id: string) => {
  const { body } = await worker.visitor.call(`/portal/clients/${id}/status`)
  return [body.emailRefused, body.phoneRefused]
}

describe('an address whose mail comes back', () => {
  test('stands on the record, until mail arrives there again', async () => {
    const client = await people.connected(worker, agency)
    expect(await refused(client.id)).toEqual([false, false])
    bounce()
    await write(client.id)
    expect(await refused(client.id)).toEqual([true, false])
    expect((await client.visitor.page('/account/notices')).html).toContain('Our last email to you')
    deliverAgain()
    await write(client.id)
    expect(await refused(client.id)).toEqual([false, false])
  })

  test('is another one after it changed, and nothing of it is stored in plain', async () => {
    const client = await people.connected(worker, agency)
    bounce()
    await write(client.id)
    deliverAgain()
    expect(JSON.stringify(await storedRows(app, 'notice-choices'))).not.toContain('@')
    const [row] = await storedRows(app, 'portal-connections', { client: { equals: client.id } })
    await app.payload.db.updateOne({
      collection: 'portal-accounts',
      data: { email: 'another@client.example' },
      req: {},
      where: { id: { equals: toID(row?.account) } },
    })
    expect(await refused(client.id)).toEqual([false, false])
  })

  test('a server that refuses for reasons of its own says nothing about the address', async () => {
    const client = await people.connected(worker, agency)
    bounce(554)
    await write(client.id)
    expect(await refused(client.id)).toEqual([false, false])
  })

  test('an invitation that came back says so, until it is sent again', async () => {
    const { id } = await people.client(agency)
    bounce()
    await worker.visitor.post(`/portal/clients/${id}/invite`, {
      attestation: true,
      email: 'gone@client.example',
    })
    await app.settled()
    expect(await refused(id)).toEqual([true, false])
    deliverAgain()
    app.advance(MINUTE)
    await worker.visitor.post(`/portal/clients/${id}/invite/resend`)
    await app.settled()
    expect(await refused(id)).toEqual([false, false])
  })
})

test('a number that takes no texts stands on the record until it is another one', async () => {
  const client = await people.connected(worker, agency, { phone: '+19095550161' })
  await client.visitor.post('/portal/notices', { messages: ['text'] })
  await write(client.id)
  expect(await refused(client.id)).toEqual([false, true])
  const data = { phone: '+19095550162' }
  await worker.visitor.call(`/clients/${client.id}`, { body: data, method: 'PATCH' })
  expect(await refused(client.id)).toEqual([false, false])
})
