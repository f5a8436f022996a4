import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR, MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { addApp } from '../../support/authenticator.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD } from '../../support/people.js'
import { storedRows } from '../../support/storedRows.js'
import { accountOf, recoveryOf } from '../../support/recovery.js'
import { startTexting, type Texting } from '../../support/textCodes.js'
import type { Visitor } from '../../support/visitor.js'

const PER_AGENCY = 12

let texting: Texting

beforeAll(async () => {
  texting = await startTexting('text-code-attacks', { limits: { codeTextsPerAgency: PER_AGENCY } })
})
beforeEach(() => texting.app.advance(25 * HOUR))
afterAll(() => texting.app.stop())

/** How many texts leave while something is done. */
const textsOf = async (doing: () => Promise<unknown>): Promise<number> => {
  const before = texting.texts.length
  await doing()
  await texting.app.settled()
  return texting.texts.length - before
}
const changePhone = (visitor: Visitor, phone: string) =>
  visitor.post('/portal/change-phone', { phone })
const signInAgain = async (email: string): Promise<Visitor> => {
  const visitor = texting.app.visitor()
  await texting.people.signIn(visitor, email)
  return visitor
}

test(attack('TEXT-01'), async () => {
  const { email, visitor } = await texting.client()
  await texting.start(visitor)
  const stranger = await texting.atCode(email)
  expect(await textsOf(() => texting.askText(stranger))).toBe(0)
  // A mark that belongs to another account, as somebody with the database would copy it
  const other = await texting.proven()
  const [own, foreign] = await Promise.all(
    [email, other.email].map(async (address) => {
      const rows = await storedRows(texting.app, 'portal-accounts', { email: { equals: address } })
      return rows[0]
    }),
  )
  await texting.app.payload.db.updateOne({
    collection: 'portal-accounts',
    data: { textNumber: foreign?.textNumber },
    id: String(own?.id),
  })
  await changePhone(visitor, texting.texts.at(-1)?.to ?? '')
  await texting.app.payload.db.updateOne({
    collection: 'portal-accounts',
    data: { textNumber: foreign?.textNumber },
    id: String(own?.id),
  })
  expect(await textsOf(async () => texting.askText(await texting.atCode(email)))).toBe(0)
})

describe(attack('TEXT-02'), () => {
  test('between the text and its code, at sign-in', async () => {
    const { email, visitor } = await texting.proven()
    const thief = await texting.atCode(email)
    await texting.askText(thief)
    const code = await texting.texted()
    await changePhone(visitor, '+19095550188')
    expect(outcome(await texting.type(thief, code))).toBe('401 CODE_EXPIRED')
  })

  test('between the text and its code, when the number is proven', async () => {
    const { visitor } = await texting.client()
    await texting.start(visitor)
    const code = await texting.texted()
    await changePhone(visitor, '+19095550187')
    expect(outcome(await texting.confirm(visitor, code))).toBe('409 SETUP_EXPIRED')
  })

  test('and back again: it has to be proven anew', async () => {
    const { email, visitor } = await texting.proven()
    const own = texting.texts.at(-1)?.to ?? ''
    await changePhone(visitor, '+19095550186')
    await changePhone(visitor, own)
    expect(await textsOf(async () => texting.askText(await texting.atCode(email)))).toBe(0)
  })
})

test(attack('TEXT-03'), async () => {
  const { email, visitor } = await texting.client()
  const other = await texting.client()
  const second = await signInAgain(email)
  await texting.start(visitor)
  const code = await texting.texted()
  for (const one of [second, other.visitor])
    expect(outcome(await texting.confirm(one, code))).toBe('409 SETUP_EXPIRED')
  const wrong = code === '000000' ? '000001' : '000000'
  expect(outcome(await texting.confirm(visitor, wrong))).toBe('401 CODE_INVALID')
  const thief = await texting.atCode(email)
  expect(outcome(await texting.type(thief, code))).toBe('401 CODE_INVALID')
  expect((await texting.confirm(visitor, code)).status).toBe(200)
  expect(outcome(await texting.confirm(visitor, code))).toBe('409 SETUP_EXPIRED')
})

test(attack('TEXT-04'), async () => {
  const { email, visitor } = await texting.client()
  await texting.start(visitor)
  const right = await texting.texted()
  const wrong = right === '000000' ? '000001' : '000000'
  const answers: string[] = []
  for (let guess = 0; guess < 12; guess += 1) {
    if (guess % 4 === 0 && guess > 0) await texting.start(visitor)
    answers.push(outcome(await texting.confirm(visitor, wrong)))
  }
  expect(answers.filter((answer) => answer === '401 CODE_INVALID').length).toBeLessThanOrEqual(10)
  expect(answers.at(-1)).toBe('429 TOO_MANY_REQUESTS')
  // At sign-in: the tries made at the mailed code count for the one by text.
  texting.app.advance(2 * HOUR)
  const back = await signInAgain(email)
  await texting.turnOn(back)
  texting.app.advance(2 * HOUR)
  const thief = await texting.atCode(email)
  for (let guess = 0; guess < 3; guess += 1) await texting.type(thief, 'nothing')
  await texting.askText(thief)
  for (let guess = 0; guess < 2; guess += 1) await texting.type(thief, 'nothing')
  expect(outcome(await texting.type(thief, await texting.texted()))).toBe('401 CODE_EXPIRED')
})

describe(attack('TEXT-05'), () => {
  test('for one account, by proving and by signing in', async () => {
    const { email, visitor } = await texting.client()
    const sent = await textsOf(async () => {
      for (let ask = 0; ask < 4; ask += 1) await texting.start(visitor)
    })
    expect(sent).toBe(4)
    await texting.confirm(visitor, await texting.texted())
    const answers: number[] = []
    const more = await textsOf(async () => {
      const thief = await texting.atCode(email)
      for (let ask = 0; ask < 4; ask += 1) answers.push((await texting.askText(thief)).status)
    })
    expect(more).toBe(1)
    expect(answers).toEqual([200, 429, 429, 429])
    expect(outcome(await texting.start(visitor))).toBe('429 TOO_MANY_REQUESTS')
  })

  test('to one number, by many accounts', async () => {
    const phone = '+19095550166'
    const clients = [await texting.client({ phone }), await texting.client({ phone })]
    const sent = await textsOf(async () => {
      for (let ask = 0; ask < 8; ask += 1) await texting.start(clients[ask % 2]?.visitor as Visitor)
    })
    expect(sent).toBe(5)
  })

  test('by many accounts, to many numbers of an agency', async () => {
    const sent = await textsOf(async () => {
      for (let one = 0; one < 4; one += 1) {
        const { visitor } = await texting.client()
        for (let ask = 0; ask < 4; ask += 1) await texting.start(visitor)
      }
    })
    expect(sent).toBe(PER_AGENCY)
  })
})

describe(attack('TEXT-06'), () => {
  test('while the agency does not allow it, also for a text that was sent before', async () => {
    const { email, visitor } = await texting.proven()
    const thief = await texting.atCode(email)
    await texting.askText(thief)
    const code = await texting.texted()
    await texting.allow(false)
    try {
      expect(outcome(await texting.type(thief, code))).toBe('401 CODE_EXPIRED')
      expect(await textsOf(async () => texting.askText(await texting.atCode(email)))).toBe(0)
      expect(outcome(await texting.start(visitor))).toBe('409 TEXT_CODES_OFF')
    } finally {
      await texting.allow(true)
    }
  })

  test('while the agency requires an authenticator app', async () => {
    const { email } = await texting.proven()
    await texting.allow(true, { requireAuthenticatorApp: true })
    try {
      expect(await textsOf(async () => texting.askText(await texting.atCode(email)))).toBe(0)
    } finally {
      await texting.allow(true, { requireAuthenticatorApp: false })
    }
  })

  test('for a sign-in from before a new password, or from before an app came in', async () => {
    for (const change of ['password', 'app']) {
      const { email, visitor } = await texting.proven()
      const waiting = await texting.atCode(email)
      if (change === 'app') await addApp(texting.app, visitor)
      else {
        const password = 'window garden copper salmon'
        await visitor.post('/portal/change-password', { currentPassword: PASSWORD, password })
      }
      await texting.app.settled()
      const mails = texting.app.mailbox.to(email).length
      expect(await textsOf(() => texting.askText(waiting)), change).toBe(0)
      await waiting.post('/portal/login/resend')
      await texting.app.settled()
      expect(texting.app.mailbox.to(email), change).toHaveLength(mails)
    }
  })

  test('in place of the app that an account has', async () => {
    const { email, visitor } = await texting.proven()
    const { phone } = await addApp(texting.app, visitor)
    expect(await textsOf(async () => texting.askText(await texting.atCode(email)))).toBe(0)
    texting.app.advance(MINUTE)
    const again = await visitor.post('/portal/text-codes/start', {
      code: phone.code(),
      password: PASSWORD,
    })
    expect(outcome(again)).toBe('409 TEXT_CODES_OFF')
  })
})

test(attack('TEXT-07'), async () => {
  const islands = ['+18765551234', '+18092345678', '+12684601234']
  for (const phone of ['+882161234567', '+447911123456', '+19002345678', ...islands]) {
    const { visitor } = await texting.client({ phone })
    expect(await textsOf(() => texting.start(visitor)), phone).toBe(0)
  }
})

test(attack('TEXT-08'), async () => {
  const client = await texting.proven()
  const recovery = recoveryOf(texting.app, texting.worker)
  const recovered = await recovery.recover(await recovery.codeFor(client), client.email)
  expect(recovered.status, recovered.message).toBe(200)
  const account = await accountOf(texting.app, client.email)
  expect(account?.textNumber ?? null).toBeNull()
})
