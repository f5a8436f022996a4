import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { eventually } from '../../support/eventually.js'
import { listen } from '../../support/listen.js'
import { tokenIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { reach, reached, recordOf } from '../../support/reach.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('disconnected')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

/** What a client who is connected gets of their own record. */
const OWN = [
  'assessmentResponses',
  'clientDocuments',
  'clientLocations',
  'clients',
  'enrollments',
  'portalMessages',
  'portalRequests',
  'releasesOfInformation',
].flatMap((key) => [
  key,
  `count of ${key}`,
  `count of ${key} over GraphQL`,
  `one of ${key}`,
  `one of ${key} over GraphQL`,
  `${key} over GraphQL`,
])

describe('a client who was disconnected', () => {
  test(attack('TENANT-21'), { timeout: 60_000 }, async () => {
    const record = await recordOf({ agency, app, people, worker })
    const { client, rows } = record
    const { email, id } = client
    expect(reached(await reach(app, client.visitor, record))).toEqual(
      expect.arrayContaining([...OWN, 'a file']),
    )
    await worker.visitor.post(`/portal/clients/${id}/disconnect`, { reason: 'client-request' })
    expect(outcome(await client.visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')

    const visitor = app.visitor()
    expect((await people.signIn(visitor, email)).status).toBe(200)
    expect((await visitor.call('/portal/me')).body).toMatchObject({
      careTeam: [],
      client: null,
      counts: { pendingRequests: 0, unreadMessages: 0 },
    })
    expect(reached(await reach(app, visitor, record))).toEqual([])
    const answer = { address: 'Here' }
    const fulfilled = await visitor.post(`/portal/requests/${rows.portalRequests}/fulfill`, answer)
    expect(outcome(fulfilled)).toBe('404 NOT_FOUND')
    const message = await visitor.post('/portal/messages', { text: 'Hello', to: worker.id })
    expect(outcome(message)).toBe('404 NOT_FOUND')

    const [stream, staff] = [await listen(app, visitor), await listen(app, worker.visitor)]
    await worker.visitor.post(`/portal/requests/${rows.portalRequests}/cancel`)
    await eventually(() => expect(staff.heard()).toHaveLength(1))
    expect(stream.heard()).toEqual([])
    for (const { controller } of [stream, staff]) controller.abort()
  })

  test('sees the whole history again over a new connection with another address', async () => {
    const record = await recordOf({ agency, app, people, worker })
    const { id } = record.client
    await worker.visitor.post(`/portal/clients/${id}/disconnect`, { reason: 'email-changed' })
    const email = `again-${record.client.email}`
    await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
    const token = tokenIn(await people.lastMail(email))
    const visitor = app.visitor()
    await visitor.post('/portal/register', { password: PASSWORD, token })
    expect((await people.signIn(visitor, email)).status).toBe(200)
    expect(reached(await reach(app, visitor, record))).toEqual(
      expect.arrayContaining([...OWN, 'a file']),
    )
    // The old account is a door to nothing.
    const old = app.visitor()
    await people.signIn(old, record.client.email)
    expect(reached(await reach(app, old, record))).toEqual([])
  })
})
