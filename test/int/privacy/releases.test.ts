import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { addDays, dayIn } from '../../../src/core/day.js'
import { HOUR } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Client = Awaited<ReturnType<People['connected']>>
type Staff = Awaited<ReturnType<People['staff']>>

const RELEASES = 'releases-of-information'
/** One dot, drawn. */
const DRAWN =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

let app: PortalApp
let people: People
let agency: string
let elsewhere: Staff
let worker: Staff
let client: Client

beforeAll(async () => {
  app = await startPortalApp('client-releases', { plugin: { sharing: 'roi' } })
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Harbor Outreach' })).id
  worker = await people.staff({ agency })
  elsewhere = await people.staff({ agency: (await people.agency()).id })
})
afterAll(() => app.stop())
beforeEach(async () => {
  client = await people.connected(worker, agency)
})

const sign = (fields: Record<string, unknown> = {}, by = client) =>
  by.visitor.post('/portal/releases', { permission: 'yes', signedName: 'Mike Tester', ...fields })
const revoke = (id: unknown, by = client) =>
  by.visitor.post(`/portal/releases/${String(id)}/revoke`)
const rowsOf = () => storedRows(app, RELEASES, { client: { equals: client.id } })
const seenElsewhere = async () =>
  (await elsewhere.visitor.call(`/clients/${client.id}`)).status === 200
const noticesOf = async (subject: unknown) =>
  docsOf(
    await worker.visitor.call(`/portal-inbox?where[subject][equals]=${String(subject)}&depth=0`),
  )
const eventsOf = (subject: unknown, action: string) =>
  storedRows(app, 'portal-audit-events', {
    and: [{ subject: { equals: subject } }, { action: { equals: action } }],
  })
const onPaper = (data: Record<string, unknown>) =>
  people.create(RELEASES, {
    agency,
    client: client.id,
    documentationType: 'attached-pdf',
    permission: 'yes',
    ...data,
  })

describe('signing unasked', () => {
  test('counts at once, is kept word for word, and staff find it in the inbox', async () => {
    const answer = await sign()
    expect(answer.status, answer.message).toBe(201)
    const today = dayIn('UTC', app.now())
    const [row] = await rowsOf()
    expect(row).toMatchObject({
      documentationType: 'electronic-signature',
      permission: 'yes',
      signedLanguage: 'en',
      signedName: 'Mike Tester',
    })
    expect(String(row?.signedText)).toContain('Harbor Outreach')
    expect(String(row?.startDate).slice(0, 10)).toBe(today)
    expect(String(row?.endDate).slice(0, 10)).toBe(addDays(today, 365))
    expect(await seenElsewhere()).toBe(true)
    expect(await noticesOf(row?.id)).toMatchObject([{ kind: 'release-signed', label: 'PORTAL' }])
    expect(await eventsOf(row?.id, 'release.signed')).toMatchObject([
      { actorKind: 'client', detail: { permission: 'yes' } },
    ])
  })

  test('a second Yes is refused while the first counts for long, and taken when it ends soon', async () => {
    const today = dayIn('UTC', app.now())
    await onPaper({ endDate: addDays(today, 30), startDate: addDays(today, -30) })
    expect(outcome(await sign())).toBe('409 RELEASE_ACTIVE')
    expect((await client.visitor.page('/privacy/sign')).location).toBe('/portal/privacy')
    const soon = await people.connected(worker, agency)
    await people.create(RELEASES, {
      agency,
      client: soon.id,
      documentationType: 'attached-pdf',
      endDate: addDays(today, 7),
      permission: 'yes',
      startDate: addDays(today, -30),
    })
    expect((await soon.visitor.page('/privacy')).html).toContain('Renew your release')
    expect((await sign({}, soon)).status).toBe(201)
  })

  test('a No ends an older Yes: none stands beside it as if it counted', async () => {
    const today = dayIn('UTC', app.now())
    await onPaper({ startDate: addDays(today, -30) })
    expect(await seenElsewhere()).toBe(true)
    expect((await sign({ permission: 'no' })).status).toBe(201)
    expect(await seenElsewhere()).toBe(false)
    const { html } = await client.visitor.page('/privacy')
    expect(html).toContain('Taken back')
    expect(html).not.toMatch(/>Active</)
  })

  test('two clicks sign once', async () => {
    const answers = await Promise.all([sign(), sign()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(await rowsOf()).toHaveLength(1)
  })

  test('from a form without scripts; what is missing comes back with each field named', async () => {
    const bare = await client.visitor.form('/portal/releases', { _back: '/portal/privacy/sign' })
    const { html } = await client.visitor.page(
      String(bare.headers.get('location')).replace('/portal', ''),
    )
    expect(html).toContain('href="#field-permission')
    expect(html).toContain('href="#field-signedName')
    const done = await client.visitor.form('/portal/releases', {
      permission: 'yes',
      signedName: 'Mike Tester',
    })
    expect(done.headers.get('location')).toBe('/portal/privacy?notice=signed')
    const page = await client.visitor.page('/privacy?notice=signed')
    expect(page.html).toContain('Signed. Thank you!')
  })

  test('where staff asked for one, that is answered', async () => {
    const asked = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
      type: 'roi',
    })
    const { location } = await client.visitor.page('/privacy/sign')
    expect(location).toBe(`/portal/requests/${String(asked.body.id)}`)
  })

  test(attack('RLS-03'), async () => {
    app.advance(HOUR / 4)
    expect(outcome(await sign())).toBe('403 PASSWORD_REQUIRED')
    expect(await rowsOf()).toHaveLength(0)
    expect((await sign({ password: PASSWORD })).status).toBe(201)
  })
})

describe('taking a release back', () => {
  test(attack('RLS-02'), async () => {
    const today = dayIn('UTC', app.now())
    await onPaper({ endDate: addDays(today, 3), startDate: addDays(today, -30) })
    const { body } = await sign()
    expect(await seenElsewhere()).toBe(true)
    const answer = await revoke(body.id)
    expect(answer.status, answer.message).toBe(200)
    expect(await seenElsewhere()).toBe(false)
    const rows = await rowsOf()
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row.revokedAt).toBeTruthy()
  })

  test('staff are told, the trail says so, what was signed stays', async () => {
    const { body } = await sign()
    await revoke(body.id)
    const kinds = (await noticesOf(body.id)).map(({ kind }) => String(kind))
    expect(kinds.toSorted()).toEqual(['release-revoked', 'release-signed'])
    expect(await eventsOf(body.id, 'release.revoked')).toMatchObject([{ actorKind: 'client' }])
    const kept = await worker.visitor.call(`/${RELEASES}/${String(body.id)}`)
    expect(kept.body).toMatchObject({ permission: 'yes', signedName: 'Mike Tester' })
    expect(outcome(await revoke(body.id))).toBe('409 RELEASE_NOT_ACTIVE')
  })

  test('from the page that says what it means, and a later Yes counts again', async () => {
    const { body } = await sign()
    const { html } = await client.visitor.page(`/privacy/releases/${String(body.id)}/take-back`)
    expect(html).toContain('Nobody may treat you worse')
    expect(html).toContain('Harbor Outreach')
    const done = await client.visitor.form(`/portal/releases/${String(body.id)}/revoke`, {})
    expect(done.headers.get('location')).toBe('/portal/privacy?notice=taken-back')
    expect((await client.visitor.page('/privacy')).html).toContain('Taken back')
    expect((await sign()).status).toBe(201)
    expect(await seenElsewhere()).toBe(true)
  })

  test('nothing that is over, or was a No, is taken back', async () => {
    const today = dayIn('UTC', app.now())
    const over = await onPaper({ endDate: addDays(today, -1), startDate: addDays(today, -9) })
    expect(outcome(await revoke(over.id))).toBe('409 RELEASE_NOT_ACTIVE')
    const { body } = await sign({ permission: 'no' })
    expect(outcome(await revoke(body.id))).toBe('409 RELEASE_NOT_ACTIVE')
  })

  test(attack('RLS-01'), async () => {
    const { body } = await sign()
    const other = await people.connected(worker, agency)
    const file = `/portal/releases/${String(body.id)}/file`
    expect(outcome(await revoke(body.id, other))).toBe('404 NOT_FOUND')
    expect(outcome(await other.visitor.call(file))).toBe('404 NOT_FOUND')
    expect((await other.visitor.page(`/privacy/releases/${String(body.id)}`)).status).toBe(404)
    for (const who of [worker.visitor, app.visitor()]) {
      expect(outcome(await who.post(`/portal/releases/${String(body.id)}/revoke`))).toBe(
        '401 SIGNED_OUT',
      )
      expect(outcome(await who.call(file))).toBe('401 SIGNED_OUT')
    }
    expect((await rowsOf())[0]?.revokedAt ?? null).toBeNull()
  })
})

describe('the copy of what was signed', () => {
  const fileOf = (id: unknown) => client.visitor.call(`/portal/releases/${String(id)}/file`)

  test('is a PDF in the language of the text, with what was drawn', async () => {
    const { body } = await sign({ signature: DRAWN })
    const file = await fileOf(body.id)
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.headers.get('content-disposition')).toContain('.pdf')
    expect(file.headers.get('cache-control')).toContain('no-store')
    expect(file.text.startsWith('%PDF-')).toBe(true)
  })

  test('is there whatever letters a name has', async () => {
    for (const signedName of ['Олена Ковальчук', 'Đặng Thị Ánh', '李小龍', 'محمد علي', '👩‍👧']) {
      const { body } = await sign({ permission: 'no', signedName })
      const response = await fileOf(body.id)
      expect(response.status, signedName).toBe(200)
    }
  })

  test('is not there for a release on paper', async () => {
    const { id } = await onPaper({ startDate: dayIn('UTC', app.now()) })
    expect(outcome(await fileOf(id))).toBe('404 NOT_FOUND')
    const page = await client.visitor.page(`/privacy/releases/${id}`)
    expect(page.html).toContain('not signed in the portal')
  })
})

describe('who opened something', () => {
  test(attack('RLS-04'), async () => {
    const looker = await people.staff({
      agency,
      permissions: ['client-management', 'view-identifiers'],
    })
    const watched = await people.connected(worker, agency, { ssn: '219-09-9999' })
    await looker.visitor.post(`/portal/clients/${watched.id}/reveal-ssn`)
    const { html } = await watched.visitor.page('/privacy/opened')
    expect(html).toContain('Your Social Security number')
    expect(html).toContain('Harbor Outreach')
    expect(html).not.toContain('Ana Ruiz')
    const other = (await client.visitor.page('/privacy/opened')).html
    expect(other).toContain('Nobody opened')
  })
})

test('how to complain is what the agency says, else the portal’s own words', async () => {
  const before = (await client.visitor.page('/privacy')).html
  expect(before).toContain('Ask for the person who looks after privacy')
  const chief = await people.staff({ agency, permissions: ['client-management', 'super-user'] })
  const saved = await chief.visitor.call(`/agencies/${agency}`, {
    body: JSON.stringify({ complaintText: { en: 'Call Dana at the desk.', es: 'Llame a Dana.' } }),
    headers: { 'content-type': 'application/json' },
    method: 'PATCH',
  })
  expect(saved.status, saved.message).toBe(200)
  const after = (await client.visitor.page('/privacy')).html
  expect(after).toContain('Call Dana at the desk.')
  expect(after).not.toContain('Ask for the person who looks after privacy')
})
