import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { tokenIn } from '../../support/mailbox.js'
import { downloadOf } from '../../support/myData.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows, type StoredRow } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('contact-profile')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

let count = 0
const address = (): string => `profile${(count += 1)}@client.example`
const profile = async (id: string) => {
  const [row] = await storedRows(app, 'clients', { id: { equals: id } })
  return { email: row?.email ?? null, phone: row?.phone ?? null }
}
const orderOf = ({ at, kind }: StoredRow): string => `${String(at)} ${String(kind)}`
const history = async (id: string) => {
  const rows = await storedRows(app, 'contact-changes', { client: { equals: id } })
  return rows
    .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)))
    .map(({ after, before, door, kind }) => [kind, before ?? null, after ?? null, door])
}
const invite = (id: string, body: Record<string, unknown>, by = worker) =>
  by.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, ...body })
const register = async (email: string, body: Record<string, unknown> = {}) =>
  app.visitor().post('/portal/register', {
    password: PASSWORD,
    token: tokenIn(await people.lastMail(email)),
    ...body,
  })
const changed = async (client: Awaited<ReturnType<People['connected']>>) => {
  const email = `new-${client.email}`
  await client.visitor.post('/portal/change-email', { currentPassword: PASSWORD, email })
  const confirm = tokenIn(await people.lastMail(email))
  const undo = tokenIn(await people.lastMail(client.email))
  const answer = await app.visitor().post('/portal/change-email/confirm', { token: confirm })
  expect(answer.status, answer.message).toBe(200)
  return { email, undo }
}

test('the history shows numbers as people write them, and keeps them as they were', async () => {
  const { id } = await people.client(agency, { phone: '9095550143' })
  const body = { email: 'history@client.example', phone: '+44 20 7946 0958' }
  await worker.visitor.call(`/clients/${id}`, { body, method: 'PATCH' })
  const { body: list } = await worker.visitor.call(
    `/contact-changes?where[client][equals]=${id}&sort=kind&depth=0`,
  )
  expect(list.docs).toMatchObject([
    { after: 'history@client.example', afterShown: 'history@client.example', beforeShown: null },
    {
      after: '+442079460958',
      afterShown: '+44 20 7946 0958',
      before: '+19095550143',
      beforeShown: '(909) 555-0143',
    },
  ])
})

describe('an invitation', () => {
  test('fills an empty profile, and says who did', async () => {
    const [{ id }, email] = [await people.client(agency), address()]
    const answer = await invite(id, { email })
    expect(answer.body).toMatchObject({ canUpdateProfile: true, email, profileEmail: email })
    expect(await profile(id)).toEqual({ email, phone: null })
    const rows = await storedRows(app, 'contact-changes', { client: { equals: id } })
    expect(rows).toMatchObject([
      { after: email, agency, changedBy: worker.id, door: 'invitation', kind: 'email' },
    ])
  })

  test('leaves another address alone, unless staff say so; registering brings the new one', async () => {
    const [known, email] = [address(), address()]
    const { id } = await people.client(agency, { email: known })
    const answer = await invite(id, { email })
    expect(answer.body).toMatchObject({ email, profileEmail: known })
    expect(await profile(id)).toEqual({ email: known, phone: null })
    expect((await register(email, { phone: '909.555.0143' })).status).toBe(201)
    expect(await profile(id)).toEqual({ email, phone: '+19095550143' })
    expect(await history(id)).toEqual([
      ['email', known, email, 'registration'],
      ['phone', null, '+19095550143', 'registration'],
    ])

    const second = await people.client(agency, { email: known })
    const other = address()
    await invite(second.id, { email: other, updateProfile: true })
    expect(await profile(second.id)).toMatchObject({ email: other })
  })

  test('after a disconnection brings the new address into the profile', async () => {
    const client = await people.connected(worker, agency)
    await worker.visitor.post(`/portal/clients/${client.id}/disconnect`)
    const email = address()
    await invite(client.id, { email })
    expect((await register(email)).status).toBe(201)
    expect(await profile(client.id)).toMatchObject({ email })
  })

  test(attack('TENANT-23'), async () => {
    const stranger = await people.staff({ agency: (await people.agency()).id })
    const [known, email] = [address(), address()]
    const { id } = await people.client(agency, { email: known })
    const refused = await invite(id, { email, updateProfile: true }, stranger)
    expect(outcome(refused)).toBe('403 FORBIDDEN')
    const empty = await people.client(agency)
    const invited = await invite(empty.id, { email: address() }, stranger)
    expect(invited.body).toMatchObject({ canUpdateProfile: false })
    expect([await profile(id), await profile(empty.id)]).toEqual([
      { email: known, phone: null },
      { email: null, phone: null },
    ])
  })
})

describe('the client', () => {
  test('changes the address in account and profile, and takes both back', async () => {
    const client = await people.connected(worker, agency)
    const { email, undo } = await changed(client)
    expect(await profile(client.id)).toMatchObject({ email })
    expect((await app.visitor().post('/portal/change-email/undo', { token: undo })).status).toBe(
      200,
    )
    expect(await profile(client.id)).toMatchObject({ email: client.email })
    expect((await history(client.id)).slice(1)).toEqual([
      ['email', client.email, email, 'own-page'],
      ['email', email, client.email, 'taken-back'],
    ])
  })

  test('takes back no address that staff wrote since', async () => {
    const client = await people.connected(worker, agency)
    const { undo } = await changed(client)
    const email = address()
    await worker.visitor.call(`/clients/${client.id}`, { body: { email }, method: 'PATCH' })
    await app.visitor().post('/portal/change-email/undo', { token: undo })
    expect(await profile(client.id)).toMatchObject({ email })
    const status = await worker.visitor.call(`/portal/clients/${client.id}/status`)
    expect(status.body).toMatchObject({ email: client.email, profileEmail: email })
  })

  test('mends the number by a form without scripts, and takes it away', async () => {
    const { id, visitor } = await people.connected(worker, agency)
    const page = await visitor.page('/account/phone')
    expect(page.status).toBe(200)
    expect(page.html).toContain('name="phone"')
    const sent = await visitor.form('/portal/change-phone', { phone: '(909) 555-0144' })
    expect(sent.headers.get('location')).toMatch(/\/portal\/account\?notice=phone-changed$/)
    expect(await profile(id)).toMatchObject({ phone: '+19095550144' })
    expect((await visitor.page('/account')).html).toContain('(909) 555-0144')
    const me = await visitor.call('/portal/me')
    expect(me.body).toMatchObject({ account: { phone: '+19095550144' } })
    const wrong = await visitor.form('/portal/change-phone', {
      _back: '/portal/account/phone',
      phone: '909-555-01',
    })
    const back = String(wrong.headers.get('location')).replace(/^.*\/portal/, '')
    const told = await visitor.page(back)
    expect(told.html).toContain('such as (201) 555-0123')
    expect(told.html).toContain('value="909-555-01"')
    expect((await visitor.post('/portal/change-phone', { phone: '' })).status).toBe(200)
    expect(await profile(id)).toMatchObject({ phone: null })
  })

  test('has the history in the own download, and sees it; it goes with the record', async () => {
    const client = await people.connected(worker, agency)
    await client.visitor.post('/portal/change-phone', { phone: '909-555-0145' })
    const { data, page } = await downloadOf(app, client.visitor)
    expect(data.contactChanges).toHaveLength(2)
    expect(page).toContain('Changes of your email address and phone number')
    expect(data.account?.[0]).not.toHaveProperty('phone')
    const own = await client.visitor.call('/contact-changes')
    expect(own.body.docs).toHaveLength(2)
    const boss = await people.staff({ agency, permissions: ['super-user'] })
    const [row] = await storedRows(app, 'clients', { id: { equals: client.id } })
    const gone = await boss.visitor.post(`/portal/clients/${client.id}/delete`, {
      attestation: true,
      confirm: row?.uniqueIdentifier,
      reason: 'client-request',
    })
    expect(gone.status, gone.message).toBe(200)
    expect(await history(client.id)).toEqual([])
  })
})

describe('staff', () => {
  test('edit the profile without touching sign-in, and every door is written down', async () => {
    const client = await people.connected(worker, agency)
    const ask = graphqlOf(app)
    const before = (await history(client.id)).length
    await worker.visitor.call(`/clients/${client.id}`, {
      body: { phone: '909 555 0146' },
      method: 'PATCH',
    })
    const email = address()
    const mutation = `mutation { updateClient(id: "${client.id}", data: { email: "${email.toUpperCase()}" }) { id } }`
    expect((await ask(worker.visitor, mutation)).errors).toEqual([])
    await app.payload.update({ collection: 'clients', data: { phone: null }, id: client.id })
    expect((await history(client.id)).slice(before)).toEqual([
      ['phone', null, '+19095550146', 'record'],
      ['email', client.email, email, 'record'],
      ['phone', '+19095550146', null, 'server'],
    ])
    expect((await people.signIn(app.visitor(), client.email)).status).toBe(200)
  })

  test(attack('TENANT-24'), async () => {
    const client = await people.connected(worker, agency)
    await changed(client)
    const other = (await people.agency()).id
    const outsiders = [
      await people.staff({ agency: other }),
      await people.staff({ agency: other, permissions: ['super-user'] }),
    ]
    for (const { visitor } of outsiders) {
      const list = await visitor.call('/contact-changes')
      expect(JSON.stringify(list.body)).not.toContain(client.email)
      const own = await visitor.call(`/contact-changes?where[before][equals]=${client.email}`)
      expect(JSON.stringify(own.body)).not.toContain(client.id)
    }
    const mine = await worker.visitor.call(`/contact-changes?where[client][equals]=${client.id}`)
    expect(mine.body.docs).toHaveLength(2)
  })

  test('keep a number from before numbers were checked until they change it', async () => {
    const { id } = await people.client(agency)
    await app.payload.db.updateOne({ collection: 'clients', data: { phone: 'abc' }, id, req: {} })
    const patch = (body: Record<string, unknown>) =>
      worker.visitor.call(`/clients/${id}`, { body, method: 'PATCH' })
    const kept = await patch({ firstName: 'Zoe' })
    expect(kept.body.doc).toMatchObject({ phone: 'abc', phoneShown: 'abc' })
    expect((await patch({ phone: 'abcd' })).status).toBe(400)
    expect((await patch({ phone: '909-555-0147' })).status).toBe(200)
  })
})

test('a recovery in person brings its new address into the profile', async () => {
  const client = await people.connected(worker, agency)
  const email = address()
  const started = await worker.visitor.post(`/portal/clients/${client.id}/recovery`, {
    attestation: true,
    email,
  })
  expect(started.status, started.message).toBe(201)
  const recovered = await app.visitor().post('/portal/recover', {
    code: started.body.code,
    email,
    password: `${PASSWORD} again`,
  })
  expect(recovered.status, recovered.message).toBe(200)
  expect(await profile(client.id)).toMatchObject({ email })
  expect((await history(client.id)).at(-1)).toEqual(['email', client.email, email, 'recovery'])
})
