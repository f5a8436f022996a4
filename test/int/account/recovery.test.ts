import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { draftOfForm, placeOfForm } from '../../support/drafts.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { accountOf, NEW_PASSWORD, recoveryOf } from '../../support/recovery.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let ask: AskGraphQL
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let recovery: ReturnType<typeof recoveryOf>
type Client = Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('recovery')
  ask = graphqlOf(app)
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  recovery = recoveryOf(app, worker)
})
afterAll(() => app.stop())

const connected = (): Promise<Client> => people.connected(worker, agency)

describe('a client who cannot open their mail', () => {
  test('is let back in by a worker who checked who they are', async () => {
    const client = await connected()
    const before = await accountOf(app, client.email)
    const started = await recovery.start(client)
    expect(started.status, started.message).toBe(201)
    expect(Object.keys(started.body).toSorted()).toEqual(['code', 'email', 'expiresAt'])
    expect(started.body.code).toMatch(/^[2-9B-DF-HJKMNP-TV-Z]{4}(-[2-9B-DF-HJKMNP-TV-Z]{5}){2}$/)
    expect(started.body.email).toBe(client.email)
    // Until it is used the old password and the sessions are as they were.
    expect((await client.visitor.call('/portal/me')).status).toBe(200)
    const waiting = app.visitor()
    await waiting.post('/portal/login', { email: client.email, password: PASSWORD })

    const typed = String(started.body.code).toLowerCase().replaceAll('-', ' ')
    const answer = await recovery.recover(typed, ` ${client.email.toUpperCase()} `)
    expect(answer.status, answer.message).toBe(200)
    expect(outcome(await client.visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    const again = await waiting.post('/portal/login/verify', { code: '000000' })
    expect(again.status).toBe(401)
    expect((await people.signIn(app.visitor(), client.email)).status).toBe(401)
    expect((await people.signIn(app.visitor(), client.email, NEW_PASSWORD)).status).toBe(200)
    const mail = app.mailbox
      .to(client.email)
      .find(({ subject }) => /new password/.test(subject ?? ''))
    expect(mail?.text).toContain('checked in person')
    expect(mail?.text).not.toContain('token=')
    const events = await recovery.eventsOf(client.id)
    expect(events).toContain('recovery.started staff done')
    expect(events).toContain('account.recovered client done')
    const after = await accountOf(app, client.email)
    expect(after?.id).toBe(before?.id)
    expect(after?.passwordHash).not.toBe(before?.passwordHash)
  })

  test('can be given another mailbox in the same step; old and new are told', async () => {
    const client = await connected()
    const email = `new-${client.email}`
    const code = await recovery.codeFor(client, { email })
    expect((await recovery.recover(code, email)).status).toBe(200)
    await app.settled()
    for (const address of [email, client.email]) {
      expect(
        app.mailbox.to(address).filter(({ subject }) => /new password/.test(subject ?? '')),
      ).toHaveLength(1)
    }
    expect((await people.signIn(app.visitor(), email, NEW_PASSWORD)).status).toBe(200)
    expect((await people.signIn(app.visitor(), client.email, NEW_PASSWORD)).status).toBe(401)
    const [connection] = await storedRows(app, 'portal-connections', {
      client: { equals: client.id },
    })
    expect(connection).toMatchObject({ email, emailKey: email, status: 'connected' })
    // The old address is free again.
    const other = await people.client(agency)
    const invited = await worker.visitor.post(`/portal/clients/${other.id}/invite`, {
      attestation: true,
      email: client.email,
    })
    expect(invited.status, invited.message).toBe(201)
  })

  test('works as a form, over GraphQL and as a server call alike', async () => {
    const client = await connected()
    const started = await ask(
      worker.visitor,
      `mutation ($id: ID!) { portalStartRecovery(id: $id, attestation: true) { code email expiresAt } }`,
      { variables: { id: client.id } },
    )
    const code = String(started.data.portalStartRecovery?.code)
    const form = await app.visitor().form('/portal/recover', {
      _back: '/portal/recover',
      code,
      email: client.email,
      password: 'short',
    })
    expect(form.status).toBe(303)
    expect(placeOfForm(form).pathname).toBe('/portal/recover')
    expect((await draftOfForm(app, form))?.error?.code).toBe('PASSWORD_TOO_SHORT')
    const done = await app.visitor().form('/portal/recover', {
      code,
      email: client.email,
      password: NEW_PASSWORD,
    })
    expect(done.headers.get('location')).toMatch(/^\/portal\/sign-in\?notice=recovered&draft=/)
    const next = await recovery.codeFor(client)
    const answer = await ask(
      app.visitor(),
      `mutation ($code: String, $email: String) {
        portalRecover(code: $code, email: $email, password: "velvet canyon marble otter") { next }
      }`,
      { variables: { code: next, email: client.email } },
    )
    expect(answer.data.portalRecover).toEqual({ next: 'sign-in' })
  })
})

describe('starting', () => {
  test(attack('ACCT-06'), async () => {
    const client = await connected()
    const elsewhere = (await people.agency()).id
    for (const permissions of [['client-management'], ['super-user']]) {
      const other = await people.staff({ agency: elsewhere, permissions })
      for (const path of ['recovery', 'sign-out', 'account/disable', 'account/enable']) {
        const answer = await other.visitor.post(`/portal/clients/${client.id}/${path}`, {
          attestation: true,
        })
        expect(outcome(answer), path).toBe('403 FORBIDDEN')
        expect(JSON.stringify(answer.body)).not.toContain(client.email)
      }
      const status = await other.visitor.call(`/portal/clients/${client.id}/status`)
      expect(status.body).not.toHaveProperty('accountStatus')
    }
    expect((await client.visitor.call('/portal/me')).status).toBe(200)
    expect((await accountOf(app, client.email))?.recoveryChallenge ?? null).toBeNull()
    const installation = await people.staff({ permissions: ['super-user'] })
    expect((await recovery.start(client, {}, installation)).status).toBe(201)
  })

  test(attack('ACCT-07'), async () => {
    const client = await connected()
    for (const attestation of [undefined, false, '', 'no', 0, null]) {
      expect(outcome(await recovery.start(client, { attestation }))).toBe(
        '400 ATTESTATION_REQUIRED',
      )
    }
    expect((await accountOf(app, client.email))?.recoveryChallenge ?? null).toBeNull()
  })

  test('is refused in the order 401, 404, 403, 400, 409', async () => {
    const client = await connected()
    const path = `/portal/clients/${client.id}/recovery`
    expect(outcome(await app.visitor().post(path, { attestation: true }))).toBe('401 SIGNED_OUT')
    expect(outcome(await client.visitor.post(path, { attestation: true }))).toBe('401 SIGNED_OUT')
    expect(outcome(await recovery.start({ id: 'nobody' }))).toBe('404 NOT_FOUND')
    const plain = await people.staff({ agency, permissions: [] })
    expect(outcome(await recovery.start(client, {}, plain))).toBe('403 PERMISSION_REQUIRED')
    expect(outcome(await recovery.start(client, { email: 'no address' }))).toBe('400 INVALID_INPUT')
    const stranger = await people.client(agency)
    expect(outcome(await recovery.start(stranger))).toBe('409 NOT_CONNECTED')
  })

  test('with an address that somebody else has, or is invited with: 409', async () => {
    const [client, other] = [await connected(), await connected()]
    const invited = await people.client(agency)
    await worker.visitor.post(`/portal/clients/${invited.id}/invite`, {
      attestation: true,
      email: `invited-${client.email}`,
    })
    for (const email of [other.email, `invited-${client.email}`]) {
      expect(outcome(await recovery.start(client, { email }))).toBe('409 EMAIL_IN_USE')
    }
  })
})
