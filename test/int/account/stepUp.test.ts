import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { draftOfForm, placeOfForm } from '../../support/drafts.js'
import { addApp } from '../../support/authenticator.js'
import { graphqlOf } from '../../support/graphql.js'
import { outcome, tally } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('step-up')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const NEW_PASSWORD = 'copper window harvest tulip'
const WRONG = 'not the password at all'
const YES = { permission: 'yes', signedName: 'Mike Tester' }
const accountOf = async (email: string) =>
  (await storedRows(app, 'portal-accounts', { email: { equals: email } }))[0]

describe('an account with an authenticator app', () => {
  const owner = async () => {
    const client = await people.connected(worker, agency)
    return { ...client, ...(await addApp(app, client.visitor)) }
  }
  const changes = [
    ['change-password', { currentPassword: PASSWORD, password: NEW_PASSWORD }],
    ['change-email', { currentPassword: PASSWORD, email: 'thief@client.example' }],
  ] as const

  test.each(changes)(attack('ACCT-50', 'at %s'), async (path, body) => {
    const { email, phone, recoveryCodes, visitor } = await owner()
    const before = await accountOf(email)
    for (const code of [undefined, '', '000000', 'AAAAA-AAAAA']) {
      const answer = await visitor.post(`/portal/${path}`, { ...body, code })
      expect(outcome(answer), String(code)).toBe('401 APP_CODE_INVALID')
    }
    const wrong = { ...body, code: phone.code(), currentPassword: WRONG }
    expect(outcome(await visitor.post(`/portal/${path}`, wrong))).toBe('403 PASSWORD_WRONG')
    const after = await accountOf(email)
    expect(after?.passwordHash).toBe(before?.passwordHash)
    expect(after?.emailChallenge ?? null).toBe(before?.emailChallenge ?? null)
    const code = path === 'change-email' ? recoveryCodes[0] : phone.code()
    expect((await visitor.post(`/portal/${path}`, { ...body, code })).status).toBe(200)
  })

  test(attack('ACCT-50', 'over GraphQL'), async () => {
    const { visitor } = await owner()
    const ask = graphqlOf(app)
    for (const field of [
      `portalChangePassword(currentPassword: "${PASSWORD}", password: "${NEW_PASSWORD}")`,
      `portalChangeEmail(currentPassword: "${PASSWORD}", email: "thief@client.example")`,
    ]) {
      const { code } = await ask(visitor, `mutation { ${field} { next } }`)
      expect(code, field).toBe('APP_CODE_INVALID')
    }
  })
})

describe('a release of information', () => {
  const asked = async () => {
    const client = await people.connected(worker, agency)
    const { body } = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
      type: 'roi',
    })
    const path = `/portal/requests/${String(body.id)}/fulfill`
    return {
      ...client,
      id: String(body.id),
      path,
      sign: (extra = {}) => client.visitor.post(path, { ...YES, ...extra }),
    }
  }
  const signed = async (client: string) =>
    (await storedRows(app, 'releases-of-information', { client: { equals: client } })).length

  test(attack('ACCT-51'), async () => {
    const { id, sign, visitor } = await asked()
    const client = String(
      (await storedRows(app, 'portal-requests', { id: { equals: id } }))[0]?.client,
    )
    app.advance(11 * MINUTE)
    for (const password of [undefined, null, '']) {
      expect(outcome(await sign({ password }))).toBe('403 PASSWORD_REQUIRED')
    }
    expect(outcome(await sign({ password: WRONG }))).toBe('403 PASSWORD_WRONG')
    const ask = graphqlOf(app)
    const overGraphQL = (extra: string) =>
      ask(
        visitor,
        `mutation { portalFulfillRequest(id: "${id}", permission: "yes", signedName: "Mike"${extra}) { status } }`,
      )
    expect((await overGraphQL('')).code).toBe('PASSWORD_REQUIRED')
    expect((await overGraphQL(`, password: "${WRONG}"`)).code).toBe('PASSWORD_WRONG')
    expect(await signed(client)).toBe(0)
    expect((await overGraphQL(`, password: "${PASSWORD}"`)).code).toBeUndefined()
    expect(await signed(client)).toBe(1)
  })

  test('asks for no password right after one was given, at sign-in or at another act', async () => {
    const first = await asked()
    app.advance(9 * MINUTE)
    expect((await first.sign()).status).toBe(200)
    const second = await asked()
    app.advance(11 * MINUTE)
    const email = `new-${second.email}`
    await second.visitor.post('/portal/change-email', { currentPassword: PASSWORD, email })
    expect((await second.sign()).status).toBe(200)
  })

  test('does not take a wrong password even right after a right one', async () => {
    const { sign } = await asked()
    expect(outcome(await sign({ password: WRONG }))).toBe('403 PASSWORD_WRONG')
    expect((await sign({ password: PASSWORD })).status).toBe(200)
  })

  test('comes back as a form with what was answered, but neither password nor signature', async () => {
    const { id, path, visitor } = await asked()
    app.advance(11 * MINUTE)
    const back = `/portal/requests/${id}`
    const answer = await visitor.form(path, { ...YES, _back: back, password: WRONG })
    expect(answer.status).toBe(303)
    expect(placeOfForm(answer).pathname).toBe(back)
    const kept = await draftOfForm(app, answer)
    expect(kept?.error).toMatchObject({ problems: [{ code: 'PASSWORD_WRONG', field: 'password' }] })
    expect(kept?.fields).toEqual({ permission: YES.permission })
    const done = await visitor.form(path, { ...YES, _back: back, password: PASSWORD })
    expect(done.headers.get('location')).toBe(`${back}?notice=sent`)
  })

  test(attack('ACCT-52'), async () => {
    const { sign } = await asked()
    app.advance(11 * MINUTE)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => sign({ password: `a guess, number ${index}` })),
    )
    expect(tally(answers)).toEqual({ '403 PASSWORD_WRONG': 10, '429 TOO_MANY_REQUESTS': 2 })
    expect(outcome(await sign({ password: PASSWORD }))).toBe('429 TOO_MANY_REQUESTS')
  })
})
