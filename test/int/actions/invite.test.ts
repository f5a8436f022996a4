import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sameID } from '../../../src/core/ids.js'
import { translator } from '../../../src/translations/translate.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let agency: { id: string; name: string }
let worker: Worker

beforeAll(async () => {
  app = await startPortalApp('invite')
  people = peopleOf(app)
  const created = await people.agency({ name: 'Harbor Outreach' })
  agency = { id: created.id, name: 'Harbor Outreach' }
  worker = await people.staff({ agency: agency.id })
})
afterAll(() => app.stop())

let addresses = 0
const address = (): string => `someone${(addresses += 1)}@client.example`
const invite = (client: string, body: Record<string, unknown> = {}, by: Worker = worker) =>
  by.visitor.post(`/portal/clients/${client}/invite`, {
    attestation: true,
    email: address(),
    ...body,
  })
const status = (client: string) => worker.visitor.call(`/portal/clients/${client}/status`)

describe('portal status and what may be done next', () => {
  test('a client nobody invited can be sent an invitation', async () => {
    const client = await people.client(agency.id)
    const answer = await status(client.id)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      actions: ['send-invite'],
      canJoinCareTeam: true,
      canUpdateProfile: true,
      daysUntilExpiry: null,
      email: null,
      emailRefused: false,
      expiresAt: null,
      invitedAt: null,
      lastSeen: null,
      phone: null,
      phoneRefused: false,
      phoneShown: null,
      profileEmail: null,
      status: 'not-connected',
    })
  })

  test('an invited client shows the address and the days left, and can be resent or canceled', async () => {
    const client = await people.client(agency.id)
    const email = address()
    const invited = await invite(client.id, { email })
    expect(invited.status, invited.message).toBe(201)
    const { body } = await status(client.id)
    expect(body).toEqual(invited.body)
    expect(body).toMatchObject({
      actions: ['resend-invite', 'cancel-invite'],
      daysUntilExpiry: 14,
      email,
      phone: null,
      status: 'invite-pending',
    })
    const lifetime = Date.parse(String(body.expiresAt)) - Date.parse(String(body.invitedAt))
    expect(lifetime / 86_400_000).toBeCloseTo(14, 3)
  })

  test('a connected client shows address, phone and last visit, and can be written to, asked and disconnected', async () => {
    const client = await people.connected(worker, agency.id)
    const { body } = await status(client.id)
    expect(body).toMatchObject({
      actions: ['send-message', 'send-request', 'disconnect'],
      daysUntilExpiry: null,
      email: client.email,
      expiresAt: null,
      status: 'connected',
    })
    expect(Date.parse(String(body.lastSeen))).toBeGreaterThan(0)
  })
})

describe('what is kept of an invitation', () => {
  test('the statement that was confirmed, word for word, with its time, and an audit event', async () => {
    const client = await people.client(agency.id)
    const before = Date.now()
    await invite(client.id)
    const [connection] = await storedRows(app, 'portal-connections', {
      client: { equals: client.id },
    })
    expect(connection?.attestation).toBe(
      translator('en', {})('legal.attestation', { agency: agency.name }),
    )
    expect(connection?.attestation).toContain(agency.name)
    expect(Date.parse(String(connection?.attestedAt))).toBeGreaterThanOrEqual(before)
    const events = await storedRows(app, 'portal-audit-events', { client: { equals: client.id } })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      action: 'client.invited',
      actorKind: 'staff',
    })
    expect(sameID(events[0]?.actorID, worker.id)).toBe(true)
  })

  test('the mail goes out at once, in the language of the client, with no more than the first name', async () => {
    const email = address()
    const client = await people.client(agency.id, {
      firstName: 'Rosa',
      lastName: 'Delgado',
      preferredLanguage: 'es',
    })
    await invite(client.id, { email })
    const mail = await people.lastMail(email)
    expect(mail?.subject).toContain('Harbor County Services - ')
    expect(mail?.text).toContain('Rosa')
    expect(mail?.html).toContain('lang="es"')
    expect(`${mail?.text}${mail?.html}`).not.toContain('Delgado')
    expect(mail?.text).toContain('http://portal.example/portal/register?token=')
  })
})

describe('refusals, in the order 401, 404, 403, 400, 409', () => {
  test('nobody signed in: 401, whatever the path says', async () => {
    const client = await people.client(agency.id)
    const visitor = app.visitor()
    expect(outcome(await visitor.post(`/portal/clients/${client.id}/invite`))).toBe(
      '401 SIGNED_OUT',
    )
    expect(outcome(await visitor.post('/portal/clients/nobody/invite'))).toBe('401 SIGNED_OUT')
    expect(outcome(await visitor.call(`/portal/clients/${client.id}/status`))).toBe(
      '401 SIGNED_OUT',
    )
  })

  test('a client signed in: 401, clients invite nobody', async () => {
    const client = await people.connected(worker, agency.id)
    const other = await people.client(agency.id)
    for (const path of ['invite', 'invite/resend', 'invite/cancel', 'disconnect', 'reveal-ssn']) {
      const answer = await client.visitor.post(`/portal/clients/${other.id}/${path}`)
      expect(outcome(answer), path).toBe('401 SIGNED_OUT')
    }
  })

  test('a client that is not there: 404, before any right is looked at', async () => {
    const helper = await people.staff({ agency: agency.id, permissions: [] })
    expect(outcome(await invite('00000000-0000-4000-8000-000000000000', {}, helper))).toBe(
      '404 NOT_FOUND',
    )
  })

  test('staff without client management: 403 naming the right, before the body is read', async () => {
    const helper = await people.staff({ agency: agency.id, permissions: [] })
    const client = await people.client(agency.id)
    const answer = await invite(client.id, { email: 'not an address' }, helper)
    expect(outcome(answer)).toBe('403 PERMISSION_REQUIRED')
    expect(answer.message).toContain('Customer Portal Client Management')
  })

  test('an agency without the portal: 403', async () => {
    const off = await people.agency({ portalEnabled: false })
    const helper = await people.staff({ agency: off.id })
    const client = await people.client(off.id)
    expect(outcome(await invite(client.id, { email: '' }, helper))).toBe('403 PORTAL_NOT_ENABLED')
  })

  test('an installation without the portal: 403', async () => {
    const client = await people.client(agency.id)
    await app.payload.updateGlobal({ data: { portalEnabled: false }, slug: 'portal-settings' })
    const answer = await invite(client.id)
    await app.payload.updateGlobal({ data: { portalEnabled: true }, slug: 'portal-settings' })
    expect(outcome(answer)).toBe('403 PORTAL_NOT_ENABLED')
  })

  test.each([
    ['no address', { email: undefined }, '400 INVALID_INPUT'],
    ['an address without a domain', { email: 'mike@' }, '400 INVALID_INPUT'],
    ['two addresses', { email: 'a@b.example, c@d.example' }, '400 INVALID_INPUT'],
    ['an address that is a list', { email: ['a@b.example'] }, '400 INVALID_INPUT'],
    [
      'a line break in the address',
      { email: 'a@b.example\r\nBcc: x@y.example' },
      '400 INVALID_INPUT',
    ],
    ['no statement', { attestation: undefined }, '400 ATTESTATION_REQUIRED'],
    ['the statement not confirmed', { attestation: false }, '400 ATTESTATION_REQUIRED'],
  ])('%s: 400', async (_, body, expected) => {
    const client = await people.client(agency.id)
    expect(outcome(await invite(client.id, body))).toBe(expected)
    expect(await storedRows(app, 'portal-connections', { client: { equals: client.id } })).toEqual(
      [],
    )
  })

  test('already invited or connected: 409, and 400 comes first', async () => {
    const invited = await people.client(agency.id)
    await invite(invited.id)
    expect(outcome(await invite(invited.id))).toBe('409 ALREADY_INVITED')
    expect(outcome(await invite(invited.id, { email: 'mike@' }))).toBe('400 INVALID_INPUT')
    const connected = await people.connected(worker, agency.id)
    expect(outcome(await invite(connected.id))).toBe('409 ALREADY_CONNECTED')
  })

  test('an address in use by another client: 409 that says nothing about whom', async () => {
    const connected = await people.connected(worker, agency.id, { lastName: 'Secretname' })
    const pending = await people.client(agency.id, { lastName: 'Secretname' })
    const taken = address()
    await invite(pending.id, { email: taken })
    const client = await people.client(agency.id)
    for (const email of [connected.email, connected.email.toUpperCase(), taken]) {
      const answer = await invite(client.id, { email })
      expect(outcome(answer)).toBe('409 EMAIL_IN_USE')
      expect(JSON.stringify(answer.body)).not.toMatch(/Secretname|Harbor|Mike/)
      for (const id of [connected.id, pending.id]) {
        expect(JSON.stringify(answer.body)).not.toContain(id)
      }
    }
  })
})
