import { createHash } from 'node:crypto'

import speakeasy from 'speakeasy'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack, rounds } from '../../attacks/attack.js'
import { addApp, phoneOf, type Phone } from '../../support/authenticator.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows, type StoredRow } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let owner: Awaited<ReturnType<People['connected']>>
let phone: Phone
let recoveryCodes: string[]
/** The code that was mailed for a sign-in still open. */
let code: string
let challenge: StoredRow
/** Every text in the database. */
let texts: Set<string>

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value, ...value.split(/[.$: ]/)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

beforeAll(async () => {
  app = await startPortalApp('stolen-database')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  owner = await people.connected(worker, agency)
  ;({ phone, recoveryCodes } = await addApp(app, owner.visitor))
  await people.signIn(app.visitor(), client.email, PASSWORD, { rememberDevice: true })
  await app.visitor().post('/portal/forgot-password', { email: client.email })
  // That mail leaves after its answer
  await app.settled()
  const waiting = app.visitor()
  await waiting.post('/portal/login', { email: client.email, password: PASSWORD })
  code = codeIn(await people.lastMail(client.email))
  const rows: StoredRow[] = []
  for (const slug of Object.keys(app.payload.collections)) {
    rows.push(...(await storedRows(app, slug)))
  }
  texts = new Set(rows.flatMap(textsIn).filter((text) => text.length > 0))
  const open = await storedRows(app, 'portal-challenges', { state: { equals: 'pending' } })
  const found = open.find(({ purpose }) => purpose === 'sign-in')
  if (!found) throw new Error('no sign-in waits for its code')
  challenge = found
})
afterAll(() => app.stop())

const sha256 = (text: string): string => createHash('sha256').update(text).digest('binary')
/** Stored texts that may be digests, as bytes. */
const digests = (): Set<string> =>
  new Set(
    [...texts].flatMap((text) => [
      Buffer.from(text, 'base64url').toString('binary'),
      Buffer.from(text, 'hex').toString('binary'),
    ]),
  )
/** What codes whoever reads the database can make of a text in it. */
const codesFrom = (secret: string): string[] =>
  (['sha1', 'sha256'] as const).flatMap((algorithm) =>
    (['ascii', 'hex', 'base32'] as const).flatMap((encoding) =>
      [0, 1, 2].map((counter) => {
        try {
          return speakeasy.hotp({ algorithm, counter, digits: 6, encoding, secret })
        } catch {
          return ''
        }
      }),
    ),
  )

test(
  attack('SIGN-09'),
  () => {
    expect(code).toMatch(/^\d{6}$/)
    const stored = digests()
    const all = rounds(1_000_000, 50_000)
    const from = Math.max(0, Math.min(Number(code) - all / 2, 1_000_000 - all))
    let found = 0
    for (let number = from; number < from + all; number += 1) {
      const guess = String(number).padStart(6, '0')
      if (stored.has(sha256(guess)) || stored.has(sha256(`${challenge.id}${guess}`))) found += 1
    }
    expect(found).toBe(0)
    expect(texts.has(code)).toBe(false)
    for (const text of texts) {
      // Hundreds of texts, a million codes: a hit by chance is one in some thousands.
      expect(codesFrom(text), text).not.toContain(code)
    }
  },
  120_000,
)

test(
  attack('SIGN-20'),
  async () => {
    const password = 'meadow harbor lantern pencil'
    for (const text of texts) {
      // Tokens and digests of them have 43 letters.
      if (!/^[\w-]{43}$/.test(text)) continue
      const thief = app.visitor()
      thief.cookies.set('pcp-session', text)
      expect((await thief.call('/portal/me')).status, text).toBe(401)
      const waiting = app.visitor()
      waiting.cookies.set('pcp-challenge', text)
      expect((await waiting.post('/portal/login/verify', { code })).status, text).toBe(401)
      const reset = await app.visitor().post('/portal/reset-password', { password, token: text })
      expect([400, 429], text).toContain(reset.status)
      const lookup = await app.visitor().post('/portal/invitations/lookup', { token: text })
      expect([400, 429], text).toContain(lookup.status)
      app.advance(2000)
    }
  },
  120_000,
)

test(attack('SIGN-22'), async () => {
  const key = phone.key.replaceAll(' ', '')
  const stored = digests()
  for (const text of texts) {
    expect(text).not.toContain(key)
    for (const one of recoveryCodes) expect(text).not.toContain(one.replaceAll('-', ''))
  }
  for (const one of recoveryCodes) {
    for (const text of [one, one.replaceAll('-', '')]) expect(stored.has(sha256(text))).toBe(false)
  }
  // A stored key is no key for an app.
  const [row] = await storedRows(app, 'portal-authenticators')
  const stolen = phoneOf(app, String(row?.appSecret))
  const visitor = app.visitor()
  await visitor.post('/portal/login', { email: owner.email, password: PASSWORD })
  const guess = await visitor.post('/portal/login/verify', { code: stolen.code() })
  expect(outcome(guess)).toBe('401 APP_CODE_INVALID')
  expect((await visitor.post('/portal/login/verify', { code: phone.code() })).status).toBe(200)
})

test('the mailed links are not among what is stored', async () => {
  await app.settled()
  const links = app.mailbox.mails.map(tokenIn).filter(Boolean)
  expect(links.length).toBeGreaterThan(1)
  for (const token of links) expect(texts.has(token)).toBe(false)
})
