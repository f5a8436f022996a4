import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { tokenIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import {
  addPasskey,
  createPasskey,
  optionsFor,
  showAgain,
  type Passkey,
} from '../../support/passkey.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

const NEW = 'window garden copper salmon'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
beforeAll(async () => {
  app = await startPortalApp('planted-passkey')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

type Client = Awaited<ReturnType<People['connected']>>

const use = async (visitor: Visitor, passkey: Passkey, asked = {}) => {
  const credential = passkey.use(await optionsFor(visitor, asked))
  return visitor.post('/portal/login/passkey', { credential })
}
const resetByMail = async (email: string): Promise<void> => {
  await app.visitor().post('/portal/forgot-password', { email })
  const token = tokenIn(await people.lastMail(email))
  const body = { password: NEW, token }
  expect(outcome(await app.visitor().post('/portal/reset-password', body))).toBe('200')
}

/** What an owner does who finds out. */
const WAYS: Readonly<
  Record<string, (client: Client, undo: string, passkey: Passkey) => Promise<unknown>>
> = {
  'a new password by mail': ({ email }) => resetByMail(email),
  'another password in the account': async ({ visitor }, _, passkey) => {
    await showAgain(visitor, passkey)
    const body = { currentPassword: PASSWORD, password: NEW }
    expect(outcome(await visitor.post('/portal/change-password', body))).toBe('200')
  },
  'the change of address taken back': (_, token) =>
    app.visitor().post('/portal/change-email/undo', { token }),
  'the change of address taken back, then a new password': async ({ email }, token) => {
    await app.visitor().post('/portal/change-email/undo', { token })
    await resetByMail(email)
  },
}

test.each(Object.entries(WAYS))(`${attack('SIGN-89')} (%s)`, async (_, act) => {
  const client = await people.connected(worker, agency)
  const next = `planted.${client.email}`
  await client.visitor.post('/portal/change-email', { currentPassword: PASSWORD, email: next })
  const undo = tokenIn(await people.lastMail(client.email))
  const passkey = createPasskey()
  await addPasskey(client.visitor, undefined, passkey)
  expect(outcome(await use(app.visitor(), passkey))).toBe('200')
  await act(client, undo, passkey)
  const thief = app.visitor()
  expect(outcome(await use(thief, passkey))).toBe('401 PASSKEY_NEEDS_PASSWORD')
  expect((await thief.call('/portal/me')).status).toBe(401)
})

test('after a new password a passkey works behind it, and alone from then on', async () => {
  const { email, visitor } = await people.connected(worker, agency)
  const passkey = createPasskey()
  await addPasskey(visitor, undefined, passkey)
  await resetByMail(email)
  const owner = app.visitor()
  expect((await owner.post('/portal/login', { email, password: NEW })).body).toMatchObject({
    method: 'passkey',
  })
  expect(outcome(await use(owner, passkey, { afterPassword: true }))).toBe('200')
  expect(outcome(await use(app.visitor(), passkey))).toBe('200')
})

test('a sign-in that waits from before the new password does not stand in for it', async () => {
  const { email, visitor } = await people.connected(worker, agency)
  const passkey = createPasskey()
  await addPasskey(visitor, undefined, passkey)
  const thief = app.visitor()
  await thief.post('/portal/login', { email, password: PASSWORD })
  await resetByMail(email)
  expect(outcome(await use(thief, passkey, { afterPassword: true }))).toBe(
    '401 PASSKEY_NEEDS_PASSWORD',
  )
})
