import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY, MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
beforeAll(async () => {
  app = await startPortalApp('kept-drafts')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const connected = async () => {
  const client = await people.connected(worker, agency)
  const { body } = await client.visitor.call('/portal/me')
  const { id: account } = body.account as unknown as { id: string }
  const page = `/messages/${worker.id}`
  return {
    ...client,
    account,
    html: async () => (await client.visitor.page(page)).html,
    keep: (fields: Record<string, unknown>, form = `message:${worker.id}`) =>
      client.visitor.post('/portal/drafts', { fields, form }),
    rows: () => storedRows(app, 'portal-drafts', { account: { equals: account } }),
  }
}

test('what is typed is kept as one row, sealed, and is there when the page is opened again', async () => {
  const { html, keep, rows } = await connected()
  expect(outcome(await keep({ text: 'I am still wr' }))).toBe('200')
  await keep({ text: 'I am still writing' })
  const stored = await rows()
  expect(stored).toHaveLength(1)
  expect(JSON.stringify(stored)).not.toContain('still')
  expect(await html()).toContain('>I am still writing</textarea>')
})

test('it is gone once the form is sent, and once it is emptied', async () => {
  const { html, keep, rows, visitor } = await connected()
  await keep({ text: 'Soon sent' })
  const sent = { _form: `message:${worker.id}`, text: 'Soon sent', to: worker.id }
  await visitor.form('/portal/messages', sent)
  expect(await rows()).toHaveLength(0)
  expect(await html()).not.toContain('>Soon sent</textarea>')
  await keep({ text: 'Then' })
  await keep({ text: '' })
  expect(await rows()).toHaveLength(0)
})

test('what came back newer than it was kept is shown, and what was typed after it instead of that', async () => {
  const { keep, visitor } = await connected()
  await keep({ text: 'first' })
  app.advance(MINUTE)
  const form = { _back: `/portal/messages/${worker.id}`, text: 'y'.repeat(10_001), to: worker.id }
  const answer = await visitor.form('/portal/messages', form)
  const back = String(answer.headers.get('location')).slice('/portal'.length)
  expect((await visitor.page(back)).html).toContain('y'.repeat(10_001))
  app.advance(MINUTE)
  await keep({ text: 'shorter now' })
  expect((await visitor.page(back)).html).toContain('>shorter now</textarea>')
})

test('typing counts as being there', async () => {
  const { keep, visitor } = await connected()
  for (let index = 0; index < 4; index += 1) {
    app.advance(20 * MINUTE)
    expect((await keep({ text: `${index}` })).status).toBe(200)
  }
  expect((await visitor.call('/portal/me')).status).toBe(200)
})

test(attack('DATA-52'), async () => {
  const { keep } = await connected()
  const other = await connected()
  await keep({ text: 'Mine alone' })
  expect(await other.html()).not.toContain('Mine alone')
})

test('it is kept for a week', async () => {
  const { email, html, keep, visitor } = await connected()
  await keep({ text: 'Mine alone' })
  app.advance(6 * DAY)
  await people.signIn(visitor, email)
  expect(await html()).toContain('Mine alone')
  app.advance(DAY + MINUTE)
  await people.signIn(visitor, email)
  expect(await html()).not.toContain('Mine alone')
})

test('no password, code, signature or token is kept, whoever sends it', async () => {
  const { html, keep, rows } = await connected()
  const secrets = { code: 'a', currentPassword: 'b', password: 'c', signature: 'd', token: 'e' }
  await keep({ ...secrets, _for: 'f' })
  expect(await rows()).toHaveLength(0)
  await keep({ ...secrets, text: 'Only this' })
  expect(await html()).toContain('>Only this</textarea>')
})

test('nobody keeps what is no form of ours, too much, or without a session', async () => {
  const { keep, rows, visitor } = await connected()
  for (const form of ['', 'login', 'message:', 'message:a/b', `request:${'x'.repeat(65)}`])
    expect(outcome(await keep({ text: 'x' }, form)), form).toBe('400 INVALID_INPUT')
  expect(outcome(await keep({ text: 'x'.repeat(20_001) }))).toBe('400 INVALID_INPUT')
  const many = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`answers.${index}`, 'x'.repeat(10_000)]),
  )
  expect(outcome(await keep(many))).toBe('400 INVALID_INPUT')
  expect(outcome(await keep({ text: { $ne: null } }))).toBe('400 INVALID_INPUT')
  const call = { fields: { text: 'x' }, form: 'message:x' }
  expect(outcome(await app.visitor().post('/portal/drafts', call))).toBe('401 SIGNED_OUT')
  for (let index = 0; index < 45; index += 1) await keep({ text: 'x' }, `request:${index}`)
  expect(await rows()).toHaveLength(40)
  expect((await visitor.call('/portal/me')).status).toBe(200)
})
