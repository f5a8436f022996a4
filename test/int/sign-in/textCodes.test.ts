import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR, MINUTE } from '../../../src/core/clock.js'
import { eventsOf, traceOf } from '../../support/auditTrail.js'
import { codeIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD } from '../../support/people.js'
import { storedRows } from '../../support/storedRows.js'
import { startTexting, type Texting } from '../../support/textCodes.js'

let texting: Texting

beforeAll(async () => {
  texting = await startTexting('text-codes', { limits: { codeTextsPerAgency: 1000 } })
})
beforeEach(() => texting.app.advance(2 * HOUR))
afterAll(() => texting.app.stop())

const subjectsTo = (email: string): (string | undefined)[] =>
  texting.app.mailbox.to(email).map(({ subject }) => subject)

describe('a client turns codes by text on', () => {
  test('with the password and the code that was sent to the number, and is told by mail', async () => {
    const { email, visitor } = await texting.client()
    const events = await eventsOf(texting.app, () => texting.turnOn(visitor))
    expect(new Set(events.map(traceOf).map(({ action }) => action))).toEqual(
      new Set(['text-codes.started', 'text-codes.added']),
    )
    expect(subjectsTo(email)).toContain(
      'Harbor County Services - Codes by text message were turned on',
    )
    const { html } = await visitor.page('/account/text-codes')
    expect(html).toContain(`On for the number ending in ${texting.texts.at(-1)?.to.slice(-2)}`)
    expect((await visitor.page('/account')).html).toContain('href="/portal/account/text-codes"')
  })

  test('the text says nothing but the code, in the language of the client, and binds it to the site', async () => {
    const english = await texting.client()
    await texting.start(english.visitor)
    expect(await texting.lastText()).toMatch(
      /^(\d{6}) is your code\. It works for 10 minutes\. Do not share it\.\n\n@portal\.example #\1$/,
    )
    const spanish = await texting.client({ preferredLanguage: 'es' })
    await texting.start(spanish.visitor)
    expect(await texting.lastText()).toMatch(
      /^(\d{6}) es su clave\. Sirve 10 minutos\. No la comparta\.\n\n@portal\.example #\1$/,
    )
  })

  test('by forms, without scripts', async () => {
    const { visitor } = await texting.client()
    const { html } = await visitor.page('/account/text-codes')
    expect(html).toContain('This is less safe than email or an authenticator app.')
    const sent = await visitor.form('/portal/text-codes/start', { password: PASSWORD })
    expect(sent.headers.get('location')).toMatch(/\/portal\/account\/text-codes$/)
    expect((await visitor.page('/account/text-codes')).html).toContain(
      'autoComplete="one-time-code"',
    )
    const done = await visitor.form('/portal/text-codes/confirm', { code: await texting.texted() })
    expect(done.headers.get('location')).toContain('notice=text-codes-on')
  })

  test('not without a number, and is led to where it is given', async () => {
    const { visitor } = await texting.client({ phone: null })
    expect(outcome(await texting.start(visitor))).toBe('409 TEXT_CODES_OFF')
    expect((await visitor.page('/account/text-codes')).html).toContain('/portal/account/phone')
  })

  test('and off again with the password; told by mail, and nothing is sent any more', async () => {
    const { email, visitor } = await texting.proven()
    const wrong = await visitor.post('/portal/text-codes/stop', { password: 'not the password' })
    expect(outcome(wrong)).toBe('403 PASSWORD_WRONG')
    const stopped = await visitor.post('/portal/text-codes/stop', { password: PASSWORD })
    expect(stopped.status, stopped.message).toBe(200)
    await texting.app.settled()
    expect(subjectsTo(email)).toContain(
      'Harbor County Services - Codes by text message were turned off',
    )
    const again = await visitor.post('/portal/text-codes/stop', { password: PASSWORD })
    expect(outcome(again)).toBe('409 TEXT_CODES_OFF')
    const count = texting.texts.length
    await texting.askText(await texting.atCode(email))
    await texting.app.settled()
    expect(texting.texts).toHaveLength(count)
  })
})

describe('at the second step', () => {
  test('the mail comes first; the text when it is asked for, and signs in', async () => {
    const { email } = await texting.proven()
    const count = texting.texts.length
    const visitor = await texting.atCode(email)
    expect(texting.texts).toHaveLength(count)
    const digits = texting.texts.at(-1)?.to.slice(-2)
    expect((await visitor.page('/sign-in/code')).html).toContain(
      `Send the code by text to the number ending in ${digits}`,
    )
    expect((await texting.askText(visitor)).status).toBe(200)
    const { html } = await visitor.page('/sign-in/code')
    expect(html).toContain(`by text to the number ending in ${digits}`)
    expect(html).not.toContain(texting.texts.at(-1)?.to.slice(2))
    const events = await eventsOf(texting.app, async () => {
      expect((await texting.type(visitor, await texting.texted())).body.next).toBe('done')
    })
    expect(events.map(traceOf)).toMatchObject([{ action: 'sign-in.done', outcome: 'done' }])
    const [event] = await storedRows(texting.app, 'portal-audit-events', {
      id: { equals: events[0]?.id },
    })
    expect(event?.detail).toMatchObject({ method: 'text' })
  })

  test('the mailed code ends with it, and comes back when it is asked for', async () => {
    const { email } = await texting.proven()
    const visitor = await texting.atCode(email)
    const mailed = codeIn(texting.app.mailbox.to(email).at(-1))
    await texting.askText(visitor)
    expect(outcome(await texting.type(visitor, mailed))).toBe('401 CODE_INVALID')
    await visitor.post('/portal/login/resend')
    await texting.app.settled()
    const newest = codeIn(texting.app.mailbox.to(email).at(-1))
    expect((await texting.type(visitor, newest)).body.next).toBe('done')
  })

  test('nothing is offered to who has not turned it on', async () => {
    const { email } = await texting.client()
    const visitor = await texting.atCode(email)
    expect((await visitor.page('/sign-in/code')).html).not.toContain('/login/text')
  })

  test('a number that the provider refuses gets no second try, and no mail stands in for it', async () => {
    const { email } = await texting.proven()
    const visitor = await texting.atCode(email)
    const mails = texting.app.mailbox.to(email).length
    texting.provider.refuses = true
    await texting.askText(visitor)
    await texting.app.settled()
    texting.app.advance(2 * MINUTE)
    await texting.app.sweep()
    await texting.app.settled()
    texting.provider.refuses = false
    expect(texting.app.mailbox.to(email)).toHaveLength(mails)
    const rows = await storedRows(texting.app, 'portal-outbox', { kind: { equals: 'code-text' } })
    expect(rows.filter(({ state }) => state === 'failed')).toHaveLength(1)
    expect(rows.filter(({ state }) => state === 'queued')).toEqual([])
  })
})

test('another number, whoever writes it, ends it: told by mail and in the audit trail', async () => {
  const { email, id, visitor } = await texting.proven()
  const events = await eventsOf(texting.app, () =>
    texting.worker.visitor.call(`/clients/${id}`, {
      body: { phone: '+19095550199' },
      method: 'PATCH',
    }),
  )
  expect(events.map(traceOf).map(({ action }) => action)).toContain('text-codes.ended')
  await texting.app.sweep()
  await texting.app.settled()
  expect(subjectsTo(email)).toContain('Harbor County Services - Your telephone number was changed')
  expect((await visitor.page('/account/text-codes')).html).toContain('Confirm your number')
})

test('where the agency does not allow it there is no page and no row', async () => {
  const other = (await texting.people.agency()).id
  const worker = await texting.people.staff({ agency: other })
  const { visitor } = await texting.people.connected(worker, other, { phone: '+19095550177' })
  expect((await visitor.page('/account/text-codes')).status).toBe(404)
  expect((await visitor.page('/account')).html).not.toContain('text-codes')
})
