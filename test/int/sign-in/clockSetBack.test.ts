import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { codeIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('clock-set-back')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

describe('the clock goes', () => {
  test(attack('SESS-20', 'a session'), async () => {
    const { visitor } = await people.connected(worker, agency)
    app.advance(-HOUR)
    expect(outcome(await visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
  })

  test(attack('SESS-20', 'a session that was seen to be over, by a minute'), async () => {
    const { visitor } = await people.connected(worker, agency)
    app.advance(30 * MINUTE + SECOND)
    expect(outcome(await visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    app.advance(-MINUTE)
    expect(outcome(await visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
  })

  test(attack('SESS-20', 'a remembered device'), async () => {
    const { email } = await people.connected(worker, agency)
    const visitor = app.visitor()
    await people.signIn(visitor, email, PASSWORD, { rememberDevice: true })
    app.advance(-DAY)
    const answer = await visitor.post('/portal/login', { email, password: PASSWORD })
    expect(answer.body.next).toBe('code')
    app.advance(DAY)
  })

  test(attack('SESS-20', 'a code'), async () => {
    const { email } = await people.connected(worker, agency)
    const visitor = app.visitor()
    await visitor.post('/portal/login', { email, password: PASSWORD })
    const code = codeIn(await people.lastMail(email))
    app.advance(-HOUR)
    const answer = await visitor.post('/portal/login/verify', { code })
    expect(outcome(answer)).toBe('401 CODE_EXPIRED')
    app.advance(HOUR)
  })

  test('a little apart, as servers are: nobody is signed out', async () => {
    const { visitor } = await people.connected(worker, agency)
    app.advance(-2 * MINUTE)
    expect(outcome(await visitor.call('/portal/me'))).toBe('200')
  })
})
