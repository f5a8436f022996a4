import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY, HOUR } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { tokenIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { accountOf, NEW_PASSWORD } from '../../support/recovery.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
type Client = Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('own-address')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const connected = (): Promise<Client> => people.connected(worker, agency)
const changeEmail = (visitor: Visitor, email: string, currentPassword = PASSWORD) =>
  visitor.post('/portal/change-email', { currentPassword, email })
const follow = (step: 'confirm' | 'undo', token: string) =>
  app.visitor().post(`/portal/change-email/${step}`, { token })
const linkTo = async (address: string): Promise<string> => tokenIn(await people.lastMail(address))
const asked = async (client: Client, email = `new-${client.email}`) => {
  expect((await changeEmail(client.visitor, email)).status).toBe(200)
  return { confirm: await linkTo(email), email, undo: await linkTo(client.email) }
}

describe('another address', () => {
  test('counts once it is confirmed; old and new are told, and everything ends', async () => {
    const client = await connected()
    const { confirm, email } = await asked(client)
    expect((await client.visitor.call('/portal/me')).status).toBe(200)
    expect((await accountOf(app, email)) ?? null).toBeNull()
    expect((await follow('confirm', confirm)).body).toEqual({ next: 'sign-in' })
    expect(outcome(await client.visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    await app.settled()
    for (const address of [email, client.email]) {
      const subjects = app.mailbox.to(address).map(({ subject }) => subject)
      expect(subjects).toContain('Harbor County Services - Your email address was changed')
    }
    const own = { client: { equals: client.id } }
    const [connection] = await storedRows(app, 'portal-connections', own)
    expect(connection).toMatchObject({ email, emailKey: email, status: 'connected' })
    expect((await people.signIn(app.visitor(), email)).status).toBe(200)
    expect((await people.signIn(app.visitor(), client.email)).status).toBe(401)
    const [record] = await storedRows(app, 'clients', { id: { equals: client.id } })
    expect(record?.email).toBe(email)
  })

  test('needs the password', async () => {
    const client = await connected()
    const answer = await changeEmail(client.visitor, `x-${client.email}`, 'not the password')
    expect(outcome(answer)).toBe('403 PASSWORD_WRONG')
    expect(
      await storedRows(app, 'portal-challenges', { email: { equals: `x-${client.email}` } }),
    ).toEqual([])
  })

  test(attack('ACCT-24'), async () => {
    const [client, other] = [await connected(), await connected()]
    const invited = `invited-${client.email}`
    const record = await people.client(agency)
    await worker.visitor.post(`/portal/clients/${record.id}/invite`, {
      attestation: true,
      email: invited,
    })
    await app.settled()
    const free = await changeEmail(client.visitor, `free-${client.email}`)
    for (const taken of [other.email, invited]) {
      const mails = app.mailbox.to(taken).length
      const answer = await changeEmail(client.visitor, taken)
      expect([answer.status, answer.body]).toEqual([free.status, free.body])
      await app.settled()
      expect(app.mailbox.to(taken)).toHaveLength(mails)
    }
    expect((await accountOf(app, client.email))?.status).toBe('active')
  })

  test(attack('ACCT-25'), async () => {
    const client = await connected()
    const { confirm, email } = await asked(client)
    expect((await follow('confirm', confirm)).status).toBe(200)
    await people.signIn(client.visitor, email)
    expect(outcome(await follow('confirm', confirm))).toMatch(/^400 TOKEN_/)
    expect((await client.visitor.call('/portal/me')).status).toBe(200)
  })

  test(attack('ACCT-26'), async () => {
    const client = await connected()
    const { confirm } = await asked(client)
    app.advance(24 * HOUR + 1000)
    expect(outcome(await follow('confirm', confirm))).toBe('400 TOKEN_EXPIRED')
  })

  test(attack('ACCT-27'), async () => {
    const client = await connected()
    const older = await asked(client, `older-${client.email}`)
    const newer = await asked(client, `newer-${client.email}`)
    expect(outcome(await follow('confirm', older.confirm))).toBe('400 TOKEN_INVALID')
    expect((await follow('confirm', newer.confirm)).status).toBe(200)
  })

  test(attack('ACCT-28'), async () => {
    const client = await connected()
    const { confirm } = await asked(client)
    expect((await client.visitor.post('/portal/logout-everywhere')).status).toBe(200)
    expect(outcome(await follow('confirm', confirm))).toBe('400 TOKEN_INVALID')
    expect((await accountOf(app, client.email))?.status).toBe('active')
  })

  test(attack('ACCT-29'), async () => {
    const client = await connected()
    const { confirm, email, undo } = await asked(client)
    await follow('confirm', confirm)
    const thief = app.visitor()
    await people.signIn(thief, email)
    app.advance(6 * DAY)
    expect((await follow('undo', undo)).body).toEqual({ next: 'forgot-password' })
    expect(outcome(await thief.call('/portal/me'))).toBe('401 SIGNED_OUT')
    expect((await people.signIn(app.visitor(), email)).status).toBe(401)
    expect((await people.signIn(app.visitor(), client.email)).status).toBe(401)
    await app.visitor().post('/portal/forgot-password', { email: client.email })
    const token = await linkTo(client.email)
    await app.visitor().post('/portal/reset-password', { password: NEW_PASSWORD, token })
    expect((await people.signIn(app.visitor(), client.email, NEW_PASSWORD)).status).toBe(200)
    expect(outcome(await follow('undo', undo))).toBe('400 TOKEN_USED')
    const [connection] = await storedRows(app, 'portal-connections', {
      client: { equals: client.id },
    })
    expect(connection?.emailKey).toBe(client.email)
  })

  test(attack('ACCT-30'), async () => {
    const client = await connected()
    const first = await asked(client)
    await follow('confirm', first.confirm)
    const thief = app.visitor()
    await people.signIn(thief, first.email)
    const far = `far-${client.email}`
    expect((await changeEmail(thief, far)).status).toBe(200)
    const stolenUndo = await linkTo(first.email)
    await follow('confirm', await linkTo(far))
    expect((await follow('undo', first.undo)).status).toBe(200)
    expect(outcome(await follow('undo', stolenUndo))).toBe('400 TOKEN_INVALID')
    expect((await accountOf(app, client.email))?.status).toBe('active')
  })

  test('can be stopped before it is confirmed, for seven days', async () => {
    const client = await connected()
    const { confirm, undo } = await asked(client)
    expect((await follow('undo', undo)).status).toBe(200)
    expect(outcome(await follow('confirm', confirm))).toBe('400 TOKEN_INVALID')
    const late = await connected()
    const change = await asked(late)
    app.advance(7 * DAY + 1000)
    expect(outcome(await follow('undo', change.undo))).toBe('400 TOKEN_EXPIRED')
  })
})
