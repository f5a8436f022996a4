import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR, MINUTE, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { tokenIn } from '../../support/mailbox.js'
import { outcome, tally } from '../../support/outcome.js'
import {
  addPasskey,
  createPasskey,
  optionsFor,
  showAgain,
  signInWith,
  type Passkey,
} from '../../support/passkey.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

const REFUSED = '401 PASSKEY_REFUSED'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('passkey-attacks')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
beforeEach(() => app.advance(HOUR + SECOND))
afterAll(() => app.stop())

const owner = async (passkey: Passkey = createPasskey()) => {
  const client = await people.connected(worker, agency)
  const { recoveryCodes } = await addPasskey(client.visitor, undefined, passkey)
  await app.settled()
  const [row] = await storedRows(app, 'portal-accounts', { email: { equals: client.email } })
  return { ...client, account: String(row?.id), passkey, recoveryCodes }
}
const send = (visitor: Visitor, credential: string) =>
  visitor.post('/portal/login/passkey', { credential })
const isIn = async (visitor: Visitor): Promise<boolean> =>
  (await visitor.call('/portal/me')).status === 200
const passkeysOf = (account: string) =>
  storedRows(app, 'portal-passkeys', { account: { equals: account } })

/** A client who has shown the password and may make a passkey now. */
const making = async () => {
  const client = await people.connected(worker, agency)
  const { body } = await client.visitor.post('/portal/passkeys/start', { password: PASSWORD })
  return { ...client, options: body.options as unknown }
}
const add = (visitor: Visitor, credential: string) =>
  visitor.post('/portal/passkeys', { credential, name: 'Phone' })

describe('what a passkey signed', () => {
  test(attack('SIGN-70'), async () => {
    const { passkey } = await owner(createPasskey({ counts: false }))
    const visitor = app.visitor()
    const credential = passkey.use(await optionsFor(visitor))
    const cookie = visitor.cookies.get('pcp-passkey') ?? ''
    const copies = Array.from({ length: 8 }, () => {
      const copy = app.visitor()
      copy.cookies.set('pcp-passkey', cookie)
      return copy
    })
    const counts = tally(await Promise.all(copies.map((copy) => send(copy, credential))))
    expect(counts).toEqual({ '200': 1, [REFUSED]: 7 })
    visitor.cookies.set('pcp-passkey', cookie)
    expect(outcome(await send(visitor, credential))).toBe(REFUSED)
    expect(await isIn(visitor)).toBe(false)
  })

  test(attack('SIGN-71'), async () => {
    const { passkey } = await owner()
    const [asked, other] = [app.visitor(), app.visitor()]
    const credential = passkey.use(await optionsFor(asked))
    await optionsFor(other)
    expect(outcome(await send(other, credential))).toBe(REFUSED)
    expect(outcome(await send(app.visitor(), credential))).toBe(REFUSED)
  })

  test(attack('SIGN-72'), async () => {
    const { passkey } = await owner()
    const lies = { origin: 'https://portal.example.evil' }
    expect(outcome(await signInWith(app.visitor(), passkey, { lies }))).toBe(REFUSED)
    const { options, visitor } = await making()
    const made = createPasskey().make(options, lies)
    expect(outcome(await add(visitor, made))).toBe('400 PASSKEY_NOT_ADDED')
  })

  test(attack('SIGN-73'), async () => {
    const { passkey } = await owner()
    const lies = { rpID: 'evil.example' }
    expect(outcome(await signInWith(app.visitor(), passkey, { lies }))).toBe(REFUSED)
    const { options, visitor } = await making()
    const made = createPasskey().make(options, lies)
    expect(outcome(await add(visitor, made))).toBe('400 PASSKEY_NOT_ADDED')
  })

  test(attack('SIGN-74'), async () => {
    const { passkey } = await owner()
    const lies = { verified: false }
    expect(outcome(await signInWith(app.visitor(), passkey, { lies }))).toBe(REFUSED)
    const { options, visitor } = await making()
    const made = createPasskey().make(options, lies)
    expect(outcome(await add(visitor, made))).toBe('400 PASSKEY_NOT_ADDED')
  })

  test(attack('SIGN-76'), async () => {
    const { account, passkey } = await owner()
    await signInWith(app.visitor(), passkey, { lies: { counter: 40 } })
    for (const counter of [40, 39, 0]) {
      const answer = await signInWith(app.visitor(), passkey, { lies: { counter } })
      expect(outcome(answer), String(counter)).toBe(REFUSED)
    }
    const events = await storedRows(app, 'portal-audit-events', {
      and: [{ action: { equals: 'sign-in.passkey' } }, { actorID: { equals: account } }],
    })
    expect(events).toHaveLength(3)
    for (const { detail, outcome: how } of events) {
      expect({ detail, how }).toMatchObject({ detail: { reason: 'counter' }, how: 'denied' })
    }
    expect(outcome(await signInWith(app.visitor(), passkey, { lies: { counter: 41 } }))).toBe('200')
  })

  test(attack('SIGN-86'), async () => {
    const { passkey } = await owner()
    const visitor = app.visitor()
    const credential = passkey.use(await optionsFor(visitor))
    app.advance(5 * MINUTE + SECOND)
    expect(outcome(await send(visitor, credential))).toBe(REFUSED)
  })
})

describe('whose a passkey is', () => {
  test(attack('SIGN-75'), async () => {
    const [one, two] = [await owner(), await owner()]
    const visitor = app.visitor()
    await visitor.post('/portal/login', { email: one.email, password: PASSWORD })
    const begun = await optionsFor(visitor, { afterPassword: true })
    expect(outcome(await send(visitor, two.passkey.use(begun)))).toBe(REFUSED)
    const user = (
      await (async () => {
        await showAgain(one.visitor, one.passkey)
        return one.visitor.post('/portal/passkeys/start', { password: PASSWORD })
      })()
    ).body.options
    const { id: handle } = (JSON.parse(String(user)) as { user: { id: string } }).user
    expect(outcome(await signInWith(app.visitor(), two.passkey, { lies: { handle } }))).toBe(
      REFUSED,
    )
  })

  test(attack('SIGN-83'), async () => {
    const { id, passkey } = await owner()
    await worker.visitor.post(`/portal/clients/${id}/account/disable`, { reason: 'lost' })
    const visitor = app.visitor()
    expect(outcome(await signInWith(visitor, passkey))).toBe(REFUSED)
    expect(await isIn(visitor)).toBe(false)
  })

  test(attack('SIGN-84'), async () => {
    const { account, passkey } = await owner()
    const { options, visitor } = await making()
    expect(outcome(await add(visitor, passkey.make(options)))).toBe('400 PASSKEY_NOT_ADDED')
    expect(await passkeysOf(account)).toHaveLength(1)
  })

  test(attack('SIGN-80'), async () => {
    const [one, two] = [await owner(), await owner()]
    const [mine] = await passkeysOf(one.account)
    await showAgain(two.visitor, two.passkey)
    const path = `/portal/passkeys/${mine?.id}`
    const proof = { password: PASSWORD }
    expect(outcome(await two.visitor.post(`${path}/remove`, proof))).toBe('404 NOT_FOUND')
    expect(outcome(await two.visitor.post(`${path}/rename`, { name: 'Mine' }))).toBe(
      '404 NOT_FOUND',
    )
    const graphql = graphqlOf(app)
    const answer = await graphql(
      two.visitor,
      `mutation { portalRemovePasskey(id: "${mine?.id}", password: "${PASSWORD}") { next } }`,
    )
    expect(JSON.stringify(answer)).toContain('NOT_FOUND')
    expect(await passkeysOf(one.account)).toEqual([mine])
  })
})

describe('a screen left open', () => {
  test(attack('SIGN-77'), async () => {
    const { visitor } = await people.connected(worker, agency)
    const start = (proof: Record<string, unknown>) => visitor.post('/portal/passkeys/start', proof)
    expect((await start({})).status).toBe(400)
    expect(outcome(await start({ password: 'a guess' }))).toBe('403 PASSWORD_WRONG')
    await addPasskey(visitor)
    expect(outcome(await start({ password: PASSWORD }))).toBe('401 PASSKEY_REQUIRED')
    expect(outcome(await start({ code: '123456', password: PASSWORD }))).toBe(
      '401 PASSKEY_REQUIRED',
    )
    const made = createPasskey().make(JSON.stringify({ challenge: 'AAAA' }))
    expect(outcome(await add(visitor, made))).toBe('409 SETUP_EXPIRED')
  })

  test(attack('SIGN-81'), async () => {
    const { email, options, visitor } = await making()
    const thief = app.visitor()
    await people.signIn(thief, email)
    thief.cookies.set('pcp-passkey', visitor.cookies.get('pcp-passkey') ?? '')
    const made = createPasskey().make(options)
    expect(outcome(await add(thief, made))).toBe('400 PASSKEY_NOT_ADDED')
  })

  test(attack('SIGN-85'), async () => {
    const { passkey, visitor } = await owner()
    await showAgain(visitor, passkey)
    app.advance(11 * MINUTE)
    const answer = await visitor.post('/portal/passkeys/start', { password: PASSWORD })
    expect(outcome(answer)).toBe('401 PASSKEY_REQUIRED')
  })

  test(attack('SIGN-87'), async () => {
    const [one, two] = [await owner(), await owner()]
    expect(outcome(await showAgain(one.visitor, two.passkey))).toBe(REFUSED)
    const answer = await one.visitor.post('/portal/passkeys/start', { password: PASSWORD })
    expect(outcome(answer)).toBe('401 PASSKEY_REQUIRED')
  })

  test(attack('SIGN-88'), async () => {
    const { account, visitor } = await owner()
    const before = await passkeysOf(account)
    const path = `/portal/passkeys/${before[0]?.id}/remove`
    expect((await visitor.post(path)).status).toBe(400)
    for (const proof of [{ password: 'a guess' }, { password: PASSWORD }]) {
      expect((await visitor.post(path, proof)).status).toBeGreaterThanOrEqual(400)
    }
    expect(await passkeysOf(account)).toEqual(before)
  })
})

describe('ways around', () => {
  test(attack('SIGN-78'), async () => {
    const { account, email } = await owner()
    const thief = app.visitor()
    await thief.post('/portal/forgot-password', { email })
    const token = tokenIn(await people.lastMail(email))
    const password = 'stolen mailbox sunny harbor'
    expect(outcome(await thief.post('/portal/reset-password', { password, token }))).toBe('200')
    expect(await passkeysOf(account)).toHaveLength(1)
    await app.settled()
    const mails = app.mailbox.to(email).length
    const step = await thief.post('/portal/login', { email, password })
    expect(step.body).toMatchObject({ method: 'passkey', next: 'code' })
    await thief.post('/portal/login/resend')
    await app.settled()
    expect(app.mailbox.to(email)).toHaveLength(mails)
    const guess = await thief.post('/portal/login/verify', { code: '123456' })
    expect(outcome(guess)).toBe('401 PASSKEY_REQUIRED')
    expect(await isIn(thief)).toBe(false)
  })

  test(attack('SIGN-79'), async () => {
    const { account, passkey, visitor } = await owner()
    await showAgain(visitor, passkey)
    const { body } = await visitor.post('/portal/passkeys/start', { password: PASSWORD })
    // Nine more come while this one is being made
    for (let count = 0; count < 9; count += 1) {
      await app.payload.db.create({
        collection: 'portal-passkeys',
        data: {
          account,
          id: randomUUID(),
          credentialID: `other-${account}-${count}`,
          name: 'Other',
        },
      })
    }
    const made = createPasskey().make(body.options)
    expect(outcome(await add(visitor, made))).toBe('409 PASSKEYS_FULL')
    expect(await passkeysOf(account)).toHaveLength(10)
    const again = await visitor.post('/portal/passkeys/start', { password: PASSWORD })
    expect(outcome(again)).toBe('409 PASSKEYS_FULL')
  })

  test(attack('SIGN-82'), async () => {
    const { email, visitor } = await people.connected(worker, agency)
    const other = app.visitor()
    await people.signIn(other, email, PASSWORD, { rememberDevice: true })
    await addPasskey(visitor)
    expect(await isIn(other)).toBe(false)
    const again = await other.post('/portal/login', { email, password: PASSWORD })
    expect(again.body).toMatchObject({ method: 'passkey', next: 'code' })
  })
})
