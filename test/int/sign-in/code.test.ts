import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR, MINUTE, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { codeIn } from '../../support/mailbox.js'
import { outcome, tally } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'
import { spellingsOf } from '../../support/spellings.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let email: string

beforeAll(async () => {
  app = await startPortalApp('code')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  email = (await people.connected(worker, agency)).email
})
// One account for all: each test starts with fresh budgets.
beforeEach(() => app.advance(HOUR + SECOND))
afterAll(() => app.stop())

/** A browser whose password was right, and the code in the mail. */
const challenged = async (address = email) => {
  const visitor = app.visitor()
  const answer = await visitor.post('/portal/login', { email: address, password: PASSWORD })
  expect(answer.status, answer.message).toBe(200)
  return { code: codeIn(await people.lastMail(address)), visitor }
}
const verify = (visitor: Visitor, code: unknown) => visitor.post('/portal/login/verify', { code })
/** Another code than the right one. */
const wrong = (code: string, step = 1): string =>
  String((Number(code) + step) % 1_000_000).padStart(6, '0')

describe('a code', () => {
  test('signs in, pasted with whatever came along, and the challenge is gone', async () => {
    const { code, visitor } = await challenged()
    const answer = await verify(visitor, spellingsOf(code)['everything at once'])
    expect(answer.status, answer.message).toBe(200)
    expect(answer.body).toEqual({ next: 'done' })
    expect([...visitor.cookies.keys()]).toEqual(['pcp-session', 'pcp-known'])
    expect((await visitor.call('/portal/me')).status).toBe(200)
  })

  test('that is wrong is refused, and the right one still works after four of them', async () => {
    const { code, visitor } = await challenged()
    for (let step = 1; step <= 4; step += 1) {
      expect(outcome(await verify(visitor, wrong(code, step)))).toBe('401 CODE_INVALID')
    }
    expect((await verify(visitor, code)).status).toBe(200)
  })

  test(attack('SIGN-02'), async () => {
    const { code, visitor } = await challenged()
    for (let step = 1; step <= 5; step += 1) await verify(visitor, wrong(code, step))
    expect(outcome(await verify(visitor, code))).toBe('401 CODE_EXPIRED')
    expect(outcome(await visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
  })

  test('that is guessed until none is left is told to the owner, once, with no code in the mail', async () => {
    await app.settled()
    const { code, visitor } = await challenged()
    const before = app.mailbox.to(email).length
    for (let step = 1; step <= 7; step += 1) await verify(visitor, wrong(code, step))
    await app.settled()
    const mails = app.mailbox.to(email).slice(before)
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Harbor County Services - Somebody tried to sign in to your account',
    ])
    expect(mails[0]?.text).not.toContain(code)
  })

  test.each(['', '12345', '1234567', '12345a', '１２３４５６', '000000 OR 1=1'])(
    'has six digits: %j is none',
    async (code) => {
      const { visitor } = await challenged()
      expect([400, 401]).toContain((await verify(visitor, code)).status)
      expect(visitor.cookies.has('pcp-session')).toBe(false)
    },
  )

  test(attack('SIGN-03'), async () => {
    const late = await challenged()
    app.advance(10 * MINUTE + SECOND)
    expect(outcome(await verify(late.visitor, late.code))).toBe('401 CODE_EXPIRED')
    const intime = await challenged()
    app.advance(9 * MINUTE + 50 * SECOND)
    expect((await verify(intime.visitor, intime.code)).status).toBe(200)
  })

  test(attack('SIGN-01'), async () => {
    const { code, visitor } = await challenged()
    const challenge = visitor.cookies.get('pcp-challenge') ?? ''
    await verify(visitor, code)
    const replay = app.visitor()
    replay.cookies.set('pcp-challenge', challenge)
    expect(outcome(await verify(replay, code))).toBe('401 CODE_EXPIRED')
  })

  test(attack('SIGN-04'), async () => {
    const one = await challenged()
    const two = await challenged()
    const three = await challenged()
    expect(new Set([one.code, two.code, three.code]).size).toBeGreaterThan(1)
    expect(outcome(await verify(app.visitor(), one.code))).toBe('401 CODE_EXPIRED')
    // Once in a million both codes are the same.
    const answer = outcome(await verify(two.visitor, one.code))
    expect(answer).toBe(one.code === two.code ? '200' : '401 CODE_INVALID')
    expect((await verify(one.visitor, one.code)).status).toBe(200)
  })

  test('of somebody whose account was disabled meanwhile does not sign in', async () => {
    const other = await people.connected(worker, agency)
    const { code, visitor } = await challenged(other.email)
    await app.payload.update({
      collection: 'portal-accounts',
      data: { status: 'disabled' },
      where: { email: { equals: other.email } },
    })
    expect(outcome(await verify(visitor, code))).toBe('401 CODE_EXPIRED')
  })
})

describe('asking for another code', () => {
  test(attack('SIGN-05'), async () => {
    const { code, visitor } = await challenged()
    expect((await visitor.post('/portal/login/resend')).body).toEqual({ next: 'code' })
    const newer = codeIn(await people.lastMail(email))
    expect(newer).not.toBe(code)
    expect(outcome(await verify(visitor, code))).toBe('401 CODE_INVALID')
    expect((await verify(visitor, newer)).status).toBe(200)
  })

  test(attack('SIGN-06'), async () => {
    const { code, visitor } = await challenged()
    for (let step = 1; step <= 5; step += 1) await verify(visitor, wrong(code, step))
    await visitor.post('/portal/login/resend')
    expect(outcome(await verify(visitor, codeIn(await people.lastMail(email))))).toBe(
      '401 CODE_EXPIRED',
    )
  })

  test('is answered alike where there is nothing to send, and no mail goes out', async () => {
    await app.settled()
    const before = app.mailbox.mails.length
    const stranger = app.visitor()
    stranger.cookies.set('pcp-challenge', 'made-up')
    for (const visitor of [app.visitor(), stranger]) {
      const answer = await visitor.post('/portal/login/resend')
      expect(answer.status).toBe(200)
      expect(answer.body).toEqual({ next: 'code' })
    }
    await app.settled()
    expect(app.mailbox.mails).toHaveLength(before)
  })

  test('works ten times an hour, sign-ins included', async () => {
    const { visitor } = await challenged()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => visitor.post('/portal/login/resend')),
    )
    expect(tally(answers)).toEqual({ '200': 9, '429 TOO_MANY_REQUESTS': 3 })
    const login = await app.visitor().post('/portal/login', { email, password: PASSWORD })
    expect(outcome(login)).toBe('429 TOO_MANY_REQUESTS')
  }, 60_000)
})

describe('guessing', () => {
  test(attack('SIGN-02', 'thirty at once'), async () => {
    const { code, visitor } = await challenged()
    const guesses = Array.from({ length: 30 }, (_, index) => wrong(code, index + 1))
    const counts = tally(await Promise.all(guesses.map((guess) => verify(visitor, guess))))
    expect(counts['401 CODE_INVALID']).toBe(5)
    expect(counts['200']).toBeUndefined()
    expect([401, 429]).toContain((await verify(visitor, code)).status)
  })

  test(attack('SIGN-01', 'thirty times at once'), async () => {
    const other = await people.connected(worker, agency)
    await other.visitor.post('/portal/logout')
    const { code, visitor } = await challenged(other.email)
    const answers = await Promise.all(Array.from({ length: 30 }, () => verify(visitor, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const [account] = await storedRows(app, 'portal-accounts', { email: { equals: other.email } })
    const sessions = await storedRows(app, 'portal-sessions', { account: { equals: account?.id } })
    expect(sessions).toHaveLength(1)
  })

  test(attack('SIGN-07'), async () => {
    for (let round = 0; round < 2; round += 1) {
      const { code, visitor } = await challenged()
      for (let step = 1; step <= 5; step += 1) await verify(visitor, wrong(code, step))
    }
    const { code, visitor } = await challenged()
    const refused = await verify(visitor, code)
    expect(outcome(refused)).toBe('429 TOO_MANY_REQUESTS')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    // A clock set back or forth gives nothing back before its hour is over.
    for (const move of [-10 * MINUTE, 10 * MINUTE, 50 * MINUTE]) {
      app.advance(move)
      const next = await challenged()
      expect(outcome(await verify(next.visitor, next.code))).toBe('429 TOO_MANY_REQUESTS')
    }
    app.advance(10 * MINUTE + SECOND)
    const later = await challenged()
    expect((await verify(later.visitor, later.code)).status).toBe(200)
  })
})

describe('spellings of an address', () => {
  test(attack('SIGN-08'), async () => {
    const { email: address } = await people.connected(worker, agency)
    const [name = '', domain = ''] = address.split('@')
    const spellings = [address, address.toUpperCase(), ` ${name}@${domain.toUpperCase()} `]
    const guess = (email: string) =>
      app.visitor().post('/portal/login', { email, password: 'a wrong password' })
    const answers = []
    for (let round = 0; round < 4; round += 1) {
      for (const spelling of spellings) answers.push(await guess(spelling))
    }
    expect(tally(answers)).toEqual({ '401 INVALID_CREDENTIALS': 10, '429 TOO_MANY_REQUESTS': 2 })
    // Dots and plus tags may be other people: they reach nobody else's account, and have budgets of their own.
    for (const other of [
      `${name}+tag@${domain}`,
      `${name.slice(0, 3)}.${name.slice(3)}@${domain}`,
    ]) {
      const answer = await app.visitor().post('/portal/login', { email: other, password: PASSWORD })
      expect(outcome(answer)).toBe('401 INVALID_CREDENTIALS')
    }
    app.advance(HOUR)
    const owner = app.visitor()
    const right = { email: address.toUpperCase(), password: PASSWORD }
    expect((await owner.post('/portal/login', right)).status).toBe(200)
  })
})
