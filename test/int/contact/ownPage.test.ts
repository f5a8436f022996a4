import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { graphqlOf } from '../../support/graphql.js'
import { downloadOf } from '../../support/myData.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import { withoutIDs } from '../../support/withoutIDs.js'

type Client = Awaited<ReturnType<People['connected']>>

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Client

beforeAll(async () => {
  app = await startPortalApp('contact-page')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const ALL = {
  address: '12 Pier Street\nHarbor',
  bestTimes: 'Weekdays after 3 pm',
  emergencyName: 'Rosa Lane',
  emergencyPhone: '909 555 0144',
  emergencyRelationship: 'sister',
  leaveMessage: 'no',
  mailingAddress: 'PO Box 12',
  mailingCareOf: 'Day Center',
  phone: '909 555 0143',
  safeWays: ['mail', 'call'],
}
const save = (body: Record<string, unknown>) => client.visitor.post('/portal/contact', body)
const profile = async () =>
  (await worker.visitor.call(`/clients/${client.id}?depth=0`)).body as Record<string, unknown>
const changes = async () =>
  (await storedRows(app, 'contact-changes', { client: { equals: client.id } }))
    .filter(({ door }) => door === 'own-page')
    .map(({ after, before, kind }) => [kind, before ?? null, after ?? null])
/** In an order of their own. */
const ordered = (rows: readonly unknown[][]): string[] =>
  rows.map((row) => JSON.stringify(row)).toSorted((a, b) => a.localeCompare(b))
const told = async () =>
  (await storedRows(app, 'portal-inbox', { client: { equals: client.id } })).filter(
    ({ kind }) => kind === 'contact-changed',
  )

describe('the page of contact information', () => {
  test('saves all of it, keeps what it was, and tells the care team once', async () => {
    client = await people.connected(worker, agency)
    const answer = await save(ALL)
    expect(answer.status, answer.message).toBe(200)
    expect(await profile()).toMatchObject({
      ...ALL,
      email: client.email,
      emergencyPhone: '+19095550144',
      phone: '+19095550143',
      safeWays: ['call', 'mail'],
    })
    expect(ordered(await changes())).toEqual(
      ordered([
        ['address', null, '12 Pier Street\nHarbor'],
        ['bestTimes', null, 'Weekdays after 3 pm'],
        ['emergencyName', null, 'Rosa Lane'],
        ['emergencyPhone', null, '+19095550144'],
        ['emergencyRelationship', null, 'sister'],
        ['leaveMessage', null, 'no'],
        ['mailingAddress', null, 'PO Box 12'],
        ['mailingCareOf', null, 'Day Center'],
        ['phone', null, '+19095550143'],
        ['safeWays', null, 'call,mail'],
      ]),
    )
    expect(await told()).toHaveLength(1)
    expect(withoutIDs(await told())).not.toMatch(/Pier|Rosa|555/)
  })

  test('shows what is known, numbers as people write them', async () => {
    const { html, status } = await client.visitor.page('/contact')
    expect(status).toBe(200)
    for (const said of ['12 Pier Street', '(909) 555-0143', '(909) 555-0144', 'Day Center', 'Rosa'])
      expect(html).toContain(said)
    expect(html).toContain(client.email)
    expect(html).toContain('href="/portal/account/email"')
    expect((await client.visitor.page('/account')).html).toContain('(909) 555-0143')
  })

  test('leaves alone what is not sent, and takes away what is empty', async () => {
    await save({ bestTimes: 'Mornings' })
    expect(await profile()).toMatchObject({ address: ALL.address, bestTimes: 'Mornings' })
    await save({ bestTimes: '', leaveMessage: '', phone: '', safeWays: '' })
    expect(await profile()).toMatchObject({
      address: ALL.address,
      bestTimes: null,
      leaveMessage: null,
      phone: null,
      safeWays: [],
    })
    expect(await changes()).toContainEqual(['safeWays', 'call,mail', null])
  })

  test('saved again as it stands, it is no change and nobody is told', async () => {
    const before = [(await changes()).length, (await told()).length]
    const { id, ...body } = await profile()
    expect(id).toBe(client.id)
    await save({ address: body.address, emergencyPhone: '(909) 555-0144', safeWays: [] })
    expect([(await changes()).length, (await told()).length]).toEqual(before)
  })

  test('takes no mail address: that one is proved first', async () => {
    const answer = await save({ bestTimes: 'Noon', email: 'thief@client.example' })
    expect(answer.status).toBe(200)
    expect(await profile()).toMatchObject({ bestTimes: 'Noon', email: client.email })
  })

  test('as a form without scripts: nothing checked is said too, and success comes back', async () => {
    await save({ safeWays: ['text'] })
    const done = await client.visitor.form('/portal/contact', { address: 'Pier 5', safeWays: '' })
    expect(done.headers.get('location')).toBe('/portal/contact?notice=saved')
    expect(await profile()).toMatchObject({ address: 'Pier 5', safeWays: [] })
  })

  test('over GraphQL', async () => {
    const { errors } = await graphqlOf(app)(
      client.visitor,
      'mutation { portalChangeContact(safeWays: ["text"], leaveMessage: "yes") { next } }',
    )
    expect(errors).toEqual([])
    expect(await profile()).toMatchObject({ leaveMessage: 'yes', safeWays: ['text'] })
  })

  test('is counted like every change of the client’s own', async () => {
    const tight = await startPortalApp('contact-budget', {
      plugin: { limits: { clientCallsPerHour: 2 } },
    })
    try {
      const at = peopleOf(tight)
      const home = (await at.agency()).id
      const staff = await at.staff({ agency: home })
      const { visitor } = await at.connected(staff, home)
      const answers = []
      for (const bestTimes of ['1', '2', '3', '4'])
        answers.push(outcome(await visitor.post('/portal/contact', { bestTimes })))
      expect(answers.at(-1)).toBe('429 TOO_MANY_REQUESTS')
    } finally {
      await tight.stop()
    }
  })

  test('is nobody’s but the client’s', async () => {
    expect(outcome(await app.visitor().post('/portal/contact', ALL))).toBe('401 SIGNED_OUT')
    expect(outcome(await worker.visitor.post('/portal/contact', ALL))).toBe('401 SIGNED_OUT')
  })
})

describe('what staff see of it', () => {
  test('before and after in their language, in the list and in the history', async () => {
    await save({ emergencyPhone: '909 555 0199', safeWays: ['text', 'email'] })
    const { body } = await worker.visitor.call(
      `/contact-changes?where[client][equals]=${client.id}&sort=-at&limit=2&depth=0`,
    )
    const shown = (body.docs as unknown as Record<string, unknown>[]).map(
      ({ afterShown, beforeShown, kind }) => [kind, beforeShown, afterShown],
    )
    expect(ordered(shown)).toEqual(
      ordered([
        ['emergencyPhone', '(909) 555-0144', '(909) 555-0199'],
        ['safeWays', 'Text message', 'Text message, Email'],
      ]),
    )
    const history = await worker.visitor.call(`/portal/clients/${client.id}/history`)
    expect(history.text).toContain('Contact information changed')
    expect(history.text).toContain('Safe ways to reach: Text message → Text message, Email')
  })

  test('their own changes are kept too, and tell nobody', async () => {
    const before = (await told()).length
    await worker.visitor.call(`/clients/${client.id}`, {
      body: { mailingCareOf: 'Library', safeWays: ['mail'] },
      method: 'PATCH',
    })
    const rows = await storedRows(app, 'contact-changes', { client: { equals: client.id } })
    const staffs = rows
      .filter(({ door }) => door === 'record')
      .map(({ after, kind }) => [kind, after])
    expect(ordered(staffs)).toEqual(
      ordered([
        ['mailingCareOf', 'Library'],
        ['safeWays', 'mail'],
      ]),
    )
    expect((await told()).length).toBe(before)
    expect((await client.visitor.page('/contact')).html).toContain('Library')
  })

  test('a number changed on the account page is told as well', async () => {
    const before = (await told()).length
    await client.visitor.post('/portal/change-phone', { phone: '909 555 0177' })
    await client.visitor.post('/portal/change-phone', { phone: '909 555 0177' })
    expect((await told()).length).toBe(before + 1)
    expect((await client.visitor.page('/contact')).html).toContain('(909) 555-0177')
  })
})

test('activities tell what was saved at once as one, and never what', async () => {
  const { html } = await client.visitor.page('/activities')
  expect(html).toContain('How we reach you was changed')
  expect(html).not.toMatch(/Library|Rosa|0177/)
})

test('whoever was just invited finds no change of their address', async () => {
  const fresh = await people.connected(worker, agency)
  const { html } = await fresh.visitor.page('/activities')
  expect(html).not.toContain('Your email address was changed')
})

test('the download has it', async () => {
  const { data } = await downloadOf(app, client.visitor)
  expect(data.clients).toMatchObject([{ emergencyName: 'Rosa Lane', mailingCareOf: 'Library' }])
})
