import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { addApp, phoneOf, STEP, type Phone } from '../../support/authenticator.js'
import { graphqlOf } from '../../support/graphql.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
import { outcome, tally } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('authenticator-attacks')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
beforeEach(() => app.advance(HOUR + SECOND))
afterAll(() => app.stop())

/** A connected client with an app in use. */
const owner = async () => {
  const client = await people.connected(worker, agency)
  const { phone, recoveryCodes } = await addApp(app, client.visitor)
  // The mail about it is on its way: later ones come after it.
  await app.settled()
  const [row] = await storedRows(app, 'portal-accounts', { email: { equals: client.email } })
  return { ...client, account: row?.id ?? '', phone, recoveryCodes }
}
/** A browser whose password was right. */
const challenged = async (email: string, password = PASSWORD): Promise<Visitor> => {
  const visitor = app.visitor()
  const answer = await visitor.post('/portal/login', { email, password })
  expect(answer.status, answer.message).toBe(200)
  return visitor
}
const verify = (visitor: Visitor, code: string) => visitor.post('/portal/login/verify', { code })
const wrong = (phone: Phone, step = 1): string =>
  String((Number(phone.code()) + step) % 1_000_000).padStart(6, '0')
const signedIn = async (visitor: Visitor): Promise<boolean> =>
  (await visitor.call('/portal/me')).status === 200

describe('codes of the app', () => {
  test(attack('SIGN-40'), async () => {
    const { email, phone } = await owner()
    const [first, second] = [await challenged(email), await challenged(email)]
    expect((await verify(first, phone.code())).status).toBe(200)
    expect(outcome(await verify(second, phone.code()))).toBe('401 APP_CODE_INVALID')
    // An older step is no way around it either.
    expect(outcome(await verify(second, phone.code(-1)))).toBe('401 APP_CODE_INVALID')
    app.advance(STEP)
    expect((await verify(second, phone.code())).status).toBe(200)
  })

  test(attack('SIGN-40', 'in eight sign-ins at once'), async () => {
    const { email, phone } = await owner()
    const visitors: Visitor[] = []
    for (let count = 0; count < 8; count += 1) visitors.push(await challenged(email))
    const code = phone.code()
    const counts = tally(await Promise.all(visitors.map((visitor) => verify(visitor, code))))
    expect(counts).toEqual({ '200': 1, '401 APP_CODE_INVALID': 7 })
  })

  test(attack('SIGN-41'), async () => {
    const [one, two] = [await owner(), await owner()]
    const visitor = await challenged(one.email)
    expect(outcome(await verify(visitor, two.phone.code()))).toBe('401 APP_CODE_INVALID')
    expect(outcome(await verify(visitor, two.recoveryCodes[0] ?? ''))).toBe('401 APP_CODE_INVALID')
    const [stored] = await storedRows(app, 'portal-authenticators', { id: { equals: two.account } })
    await app.payload.db.updateOne({
      collection: 'portal-authenticators',
      data: { appSecret: stored?.appSecret, appSecretKey: stored?.appSecretKey },
      id: one.account,
      req: {},
    })
    expect(outcome(await verify(visitor, two.phone.code()))).toBe('401 APP_CODE_INVALID')
    expect(await signedIn(visitor)).toBe(false)
  })

  test(attack('SIGN-42'), async () => {
    const { email, phone, visitor } = await owner()
    for (let sign = 0; sign < 2; sign += 1) {
      const guesser = await challenged(email)
      for (let step = 1; step <= 5; step += 1) await verify(guesser, wrong(phone, step))
    }
    const later = await challenged(email)
    expect(outcome(await verify(later, phone.code()))).toBe('429 TOO_MANY_REQUESTS')
    for (let step = 1; step <= 10; step += 1) {
      const code = wrong(phone, step)
      const guess = await visitor.post('/portal/authenticator/remove', { code, password: PASSWORD })
      expect(outcome(guess)).toBe('401 APP_CODE_INVALID')
    }
    const proof = { code: phone.code(), password: PASSWORD }
    for (const path of ['remove', 'start', 'recovery-codes', 'confirm']) {
      const answer = await visitor.post(`/portal/authenticator/${path}`, proof)
      expect(outcome(answer), path).toBe('429 TOO_MANY_REQUESTS')
    }
  })
})

describe('recovery codes', () => {
  test(attack('SIGN-43'), async () => {
    const { email, recoveryCodes } = await owner()
    const [code = '', second = ''] = recoveryCodes
    expect((await verify(await challenged(email), code)).status).toBe(200)
    const again = await challenged(email)
    expect(outcome(await verify(again, code))).toBe('401 APP_CODE_INVALID')
    expect((await verify(again, second)).status).toBe(200)
  })

  test(attack('SIGN-44'), async () => {
    const { email, recoveryCodes } = await owner()
    const [code = ''] = recoveryCodes
    const visitors: Visitor[] = []
    for (let count = 0; count < 8; count += 1) visitors.push(await challenged(email))
    const counts = tally(await Promise.all(visitors.map((visitor) => verify(visitor, code))))
    expect(counts).toEqual({ '200': 1, '401 APP_CODE_INVALID': 7 })
    await app.settled()
    const told = app.mailbox.to(email).filter(({ subject }) => subject?.includes('recovery code'))
    expect(told).toHaveLength(1)
  })
})

describe('a screen left open', () => {
  const changes = ['start', 'recovery-codes', 'remove']

  test(attack('SIGN-45'), async () => {
    const { account, phone, visitor } = await owner()
    const before = await storedRows(app, 'portal-authenticators', { id: { equals: account } })
    for (const change of changes) {
      for (const password of ['wrong password of somebody', '']) {
        const proof = { code: phone.code(), password }
        const answer = await visitor.post(`/portal/authenticator/${change}`, proof)
        expect([400, 403], `${change}: ${outcome(answer)}`).toContain(answer.status)
      }
    }
    expect(await storedRows(app, 'portal-authenticators', { id: { equals: account } })).toEqual(
      before,
    )
    const other = await people.connected(worker, agency)
    const start = await other.visitor.post('/portal/authenticator/start', { password: 'a guess' })
    expect(outcome(start)).toBe('403 PASSWORD_WRONG')
  })

  test(attack('SIGN-46'), async () => {
    const { account, phone, visitor } = await owner()
    const before = await storedRows(app, 'portal-authenticators', { id: { equals: account } })
    for (const change of changes) {
      for (const code of [undefined, '', wrong(phone)]) {
        const proof = { code, password: PASSWORD }
        const answer = await visitor.post(`/portal/authenticator/${change}`, proof)
        expect(outcome(answer), change).toBe('401 APP_CODE_INVALID')
      }
    }
    expect(await storedRows(app, 'portal-authenticators', { id: { equals: account } })).toEqual(
      before,
    )
  })

  test(attack('SIGN-46', 'over GraphQL'), async () => {
    const { visitor } = await owner()
    const ask = graphqlOf(app)
    for (const field of [
      'portalRemoveAuthenticator(password: "P") { next }',
      'portalReplaceRecoveryCodes(password: "P") { recoveryCodes }',
      'portalStartAuthenticator(password: "P") { key }',
    ]) {
      const { code } = await ask(visitor, `mutation { ${field.replace('P', PASSWORD)} }`)
      expect(code, field).toBe('APP_CODE_INVALID')
    }
  })

  test(attack('SIGN-47'), async () => {
    const { visitor } = await people.connected(worker, agency)
    const guesses = Array.from({ length: 12 }, (_, index) =>
      visitor.post('/portal/authenticator/start', { password: `a guess, number ${index}` }),
    )
    const counts = tally(await Promise.all(guesses))
    expect(counts).toEqual({ '403 PASSWORD_WRONG': 10, '429 TOO_MANY_REQUESTS': 2 })
    const right = await visitor.post('/portal/authenticator/start', { password: PASSWORD })
    expect(outcome(right)).toBe('429 TOO_MANY_REQUESTS')
  })

  test(attack('SIGN-48'), async () => {
    const { email, visitor } = await people.connected(worker, agency)
    const thief = app.visitor()
    await people.signIn(thief, email)
    const { key } = (await visitor.post('/portal/authenticator/start', { password: PASSWORD })).body
    const code = phoneOf(app, String(key)).code()
    const answer = await thief.post('/portal/authenticator/confirm', { code })
    expect(outcome(answer)).toBe('409 SETUP_EXPIRED')
    expect(JSON.stringify(answer.body)).not.toContain('recoveryCodes')
  })
})

describe('ways around the app', () => {
  test(attack('SIGN-49'), async () => {
    const { email, phone } = await owner()
    await app.visitor().post('/portal/forgot-password', { email })
    const token = tokenIn(await people.lastMail(email))
    const password = 'meadow harbor lantern pencil'
    const reset = await app.visitor().post('/portal/reset-password', { password, token })
    expect(reset.body).toEqual({ next: 'sign-in' })
    expect(reset.headers.getSetCookie()).toEqual([expect.stringMatching(/^pcp-known=/)])
    const visitor = await challenged(email, password)
    const mailed = codeIn(await people.lastMail(email))
    expect((await verify(visitor, mailed || '123456')).status).toBe(401)
    expect(await signedIn(visitor)).toBe(false)
    const owned = await challenged(email, password)
    expect((await verify(owned, phone.code())).status).toBe(200)
  })

  test(attack('SIGN-50'), async () => {
    const { email, visitor } = await people.connected(worker, agency)
    const thief = await challenged(email)
    const mailed = codeIn(await people.lastMail(email))
    await addApp(app, visitor)
    expect(outcome(await verify(thief, mailed))).toBe('401 CODE_EXPIRED')
    expect(await signedIn(thief)).toBe(false)
  })

  test(attack('SIGN-51'), async () => {
    const { email } = await owner()
    const visitor = await challenged(email)
    await app.settled()
    const before = app.mailbox.mails.length
    expect((await visitor.post('/portal/login/resend')).body).toEqual({ next: 'code' })
    await app.settled()
    expect(app.mailbox.mails).toHaveLength(before)
  })

  test(attack('SIGN-52'), async () => {
    const { email, visitor } = await people.connected(worker, agency)
    const stolen = app.visitor()
    await people.signIn(stolen, email, PASSWORD, { rememberDevice: true })
    await addApp(app, visitor)
    expect(await signedIn(stolen)).toBe(false)
    const next = await stolen.post('/portal/login', { email, password: PASSWORD })
    expect(next.body).toMatchObject({ method: 'app', next: 'code' })
    expect(await signedIn(stolen)).toBe(false)
  })
})
