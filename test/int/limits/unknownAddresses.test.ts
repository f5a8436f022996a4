import crypto, { type ScryptOptions } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { HOUR, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { tokenIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { statementsOf } from '../../support/workOf.js'

/** Costs of the password hashes that were made. */
const hashes: number[] = []
const { scrypt } = crypto
const counted = (...args: [string, Buffer, number, ScryptOptions, () => void]) => {
  hashes.push(args[3].N ?? 0)
  scrypt(...args)
}
/** Also for modules that have already imported it by its name. */
const useScrypt = (used: typeof counted | typeof scrypt): void => {
  Object.assign(crypto, { scrypt: used })
  syncBuiltinESMExports()
}

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let statements: string[]
const PRESENT = 32
const FORMER = 8

beforeAll(async () => {
  useScrypt(counted)
  app = await startPortalApp('unknown-addresses', {
    plugin: { testing: { formerPasswordNs: [FORMER], passwordN: PRESENT } },
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  statements = statementsOf(app)
})
beforeEach(async () => {
  app.advance(HOUR + SECOND)
  // The installation's own budgets start anew with the first call
  await weigh('/portal/login', { email: stranger(), password: 'not the password' })
  await weigh('/portal/forgot-password', { email: stranger() })
})
afterAll(async () => {
  useScrypt(scrypt)
  await app.stop()
})

let strangers = 0
const stranger = (): string => `nobody${(strangers += 1)}@client.example`
const signedOut = async () => (await people.connected(worker, agency)).email
const disabled = async () => {
  const { email, id } = await people.connected(worker, agency)
  await worker.visitor.post(`/portal/clients/${id}/account/disable`)
  return email
}
const invited = async () => {
  const email = `invited${(strangers += 1)}@client.example`
  const { id } = await people.client(agency)
  await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
  return email
}
/** Hashed before the cost was raised. */
const old = async () => {
  const email = await signedOut()
  const { hashPassword } = await import('../../../src/crypto/password.js')
  await app.payload.db.updateOne({
    collection: 'portal-accounts',
    data: { passwordHash: await hashPassword(PASSWORD, { N: FORMER, p: 3, r: 8 }) },
    req: {},
    where: { email: { equals: email } },
  })
  return email
}

/** Everything about a call that somebody outside could weigh: its answer, its statements, its hashes. */
const weigh = async (path: string, body: Record<string, unknown>) => {
  await app.settled()
  statements.length = 0
  hashes.length = 0
  const answer = await app.visitor().post(path, body)
  return {
    body: JSON.stringify(answer.body),
    hashes: hashes.join(),
    headers: [...answer.headers.keys()].filter((name) => name !== 'date').join(),
    outcome: outcome(answer),
    statements: [...statements],
  }
}

const KINDS = { disabled, invited, known: signedOut, old } as const

test.each(Object.entries(KINDS))(
  attack('LIMIT-20', '%s'),
  async (_, make) => {
    const email = await make()
    const other = stranger()
    for (let times = 1; times <= 12; times += 1) {
      const unknown = await weigh('/portal/login', { email: other, password: 'not the password' })
      const known = await weigh('/portal/login', { email, password: 'not the password' })
      // Refusals with 429 are counted for all callers together: the first of them makes the row, whosever it is
      expect(known).toEqual(times === 11 ? { ...unknown, statements: known.statements } : unknown)
      expect(known.hashes).toBe(times <= 10 ? `${PRESENT},${FORMER}` : '')
      expect(known.outcome).toBe(times <= 10 ? '401 INVALID_CREDENTIALS' : '429 TOO_MANY_REQUESTS')
    }
  },
  60_000,
)

test.each(Object.entries(KINDS))(attack('LIMIT-21', '%s'), async (name, make) => {
  const email = await make()
  await app.settled()
  const mails = app.mailbox.mails.length
  const unknown = await weigh('/portal/forgot-password', { email: stranger() })
  await app.settled()
  expect(app.mailbox.mails).toHaveLength(mails)
  const known = await weigh('/portal/forgot-password', { email })
  // The mail has not been begun while the answer is made
  expect(known).toEqual(unknown)
  await app.settled()
  const mailed = name === 'known' || name === 'old'
  expect(app.mailbox.mails).toHaveLength(mails + (mailed ? 1 : 0))
})

test(attack('LIMIT-22'), async () => {
  const lookup = (token: string) => weigh('/portal/invitations/lookup', { token })
  const again = await people.connected(worker, agency)
  await worker.visitor.post(`/portal/clients/${again.id}/disconnect`)
  const tokens: string[] = []
  for (const email of [again.email, `fresh${(strangers += 1)}@client.example`]) {
    const { id } = await people.client(agency)
    await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
    tokens.push(tokenIn(await people.lastMail(email)))
  }
  const [withAccount = '', without = ''] = tokens
  await lookup(withAccount)
  const [known, unknown] = [await lookup(withAccount), await lookup(without)]
  expect(known.outcome).toBe('200')
  expect(known.statements).toEqual(unknown.statements)
  expect(known.hashes).toBe('')
})

test('a password is hashed anew at the present cost when its owner signs in, and works on', async () => {
  const email = await old()
  const login = () => app.visitor().post('/portal/login', { email, password: PASSWORD })
  const stored = async () =>
    (
      await app.payload.db.findOne<{ id: string; passwordHash: string }>({
        collection: 'portal-accounts',
        req: {},
        where: { email: { equals: email } },
      })
    )?.passwordHash
  expect(await stored()).toContain(`scrypt$${FORMER}$`)
  expect((await login()).status).toBe(200)
  expect(await stored()).toContain(`scrypt$${PRESENT}$`)
  expect((await login()).status).toBe(200)
})
