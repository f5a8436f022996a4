import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { draftOfForm } from '../../support/drafts.js'
import { graphqlOf } from '../../support/graphql.js'
import { codeIn } from '../../support/mailbox.js'
import { outcome, tally } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { accountOf, NEW_PASSWORD } from '../../support/recovery.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
type Client = Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('own-password')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const connected = (): Promise<Client> => people.connected(worker, agency)
const changePassword = (visitor: Visitor, currentPassword: string, password = NEW_PASSWORD) =>
  visitor.post('/portal/change-password', { currentPassword, password })
describe('a new password', () => {
  test(attack('ACCT-20'), async () => {
    const client = await connected()
    const before = await accountOf(app, client.email)
    for (const current of ['not the password at all', NEW_PASSWORD, 'x']) {
      expect(outcome(await changePassword(client.visitor, current))).toBe('403 PASSWORD_WRONG')
    }
    for (const body of [
      { password: NEW_PASSWORD },
      { currentPassword: null, password: NEW_PASSWORD },
    ]) {
      const answer = await client.visitor.post('/portal/change-password', body)
      expect(outcome(answer)).toBe('400 INVALID_INPUT')
    }
    expect((await accountOf(app, client.email))?.passwordHash).toBe(before?.passwordHash)
  })

  test(attack('ACCT-21'), async () => {
    const client = await connected()
    const answers = await Promise.all(
      Array.from({ length: 11 }, (_, index) => changePassword(client.visitor, `wrong ${index}`)),
    )
    expect(tally(answers)).toEqual({ '403 PASSWORD_WRONG': 10, '429 TOO_MANY_REQUESTS': 1 })
    expect(outcome(await changePassword(client.visitor, PASSWORD))).toBe('429 TOO_MANY_REQUESTS')
  })

  test(attack('ACCT-22'), async () => {
    const client = await connected()
    const [thief, waiting] = [app.visitor(), app.visitor()]
    await people.signIn(thief, client.email, PASSWORD, { rememberDevice: true })
    await waiting.post('/portal/login', { email: client.email, password: PASSWORD })
    const code = codeIn(await people.lastMail(client.email))
    const token = client.visitor.cookies.get('pcp-session')
    expect((await changePassword(client.visitor, PASSWORD)).status).toBe(200)
    expect((await client.visitor.call('/portal/me')).status).toBe(200)
    expect(client.visitor.cookies.get('pcp-session')).not.toBe(token)
    expect(outcome(await thief.call('/portal/me'))).toBe('401 SIGNED_OUT')
    expect(outcome(await waiting.post('/portal/login/verify', { code }))).toBe('401 CODE_EXPIRED')
    await app.settled()
    const again = await thief.post('/portal/login', {
      email: client.email,
      password: NEW_PASSWORD,
    })
    expect(again.body.next).toBe('code')
    expect((await people.lastMail(client.email))?.subject).toMatch(/passcode/)
    const told = app.mailbox.to(client.email).map(({ subject }) => subject)
    expect(told).toContain('Harbor County Services - Your password was changed')
  })

  test('keeps to the policy, and works as a form', async () => {
    const client = await connected()
    expect(outcome(await changePassword(client.visitor, PASSWORD, 'short'))).toBe(
      '400 PASSWORD_TOO_SHORT',
    )
    const form = await client.visitor.form('/portal/change-password', {
      currentPassword: PASSWORD,
      password: NEW_PASSWORD,
    })
    expect(form.headers.get('location')).toBe('/portal/account?notice=password-changed')
  })

  test(attack('ACCT-23'), async () => {
    const client = await connected()
    const answer = await client.visitor.form('/portal/change-password', {
      _back: '/portal/account/password',
      currentPassword: 'my other secret password',
      password: 'short',
    })
    expect(answer.status).toBe(303)
    const draft = await draftOfForm(app, answer)
    expect(draft?.fields).toEqual({})
    expect(JSON.stringify(draft)).not.toContain('secret')
  })
})

describe('generated paths', () => {
  test(attack('ACCT-31'), async () => {
    const client = await connected()
    const owner = await people.staff({ permissions: ['super-user', 'client-management'] })
    const before = await accountOf(app, client.email)
    const id = String(before?.id)
    const data = {
      credentialVersion: 9,
      email: 'x@client.example',
      passwordHash: 'x',
      status: 'disabled',
    }
    const ask = graphqlOf(app)
    for (const visitor of [client.visitor, worker.visitor, owner.visitor]) {
      const answer = await visitor.call(`/portal-accounts/${id}`, { body: data, method: 'PATCH' })
      expect([403, 404]).toContain(answer.status)
      const { errors } = await ask(
        visitor,
        `mutation { updatePortalAccount(id: "${id}", data: { email: "x@client.example" }) { id } }`,
      )
      expect(errors).not.toEqual([])
    }
    expect(await accountOf(app, client.email)).toMatchObject({
      credentialVersion: before?.credentialVersion,
      passwordHash: before?.passwordHash,
      status: 'active',
    })
  })
})
