import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY, HOUR } from '../../../src/core/clock.js'
import { nextReminder } from '../../../src/features/requests/reminders.js'
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
  app = await startPortalApp('request-reminders')
  people = peopleOf(app)
  agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const REMINDER = 'waits for your answer'
const remindersTo = (email: string) =>
  app.mailbox.to(email).filter(({ subject }) => subject?.includes(REMINDER))
const dayFromNow = (days: number): string =>
  new Date(app.now().getTime() + days * DAY).toISOString().slice(0, 10)
const later = async (milliseconds: number): Promise<void> => {
  app.advance(milliseconds)
  await app.sweep()
  await app.settled()
}
const ask = async (client: string, body: Record<string, unknown>): Promise<string> => {
  const answer = await worker.visitor.post(`/portal/clients/${client}/requests`, {
    type: 'location',
    ...body,
  })
  expect(answer.status, answer.message).toBe(201)
  return String(answer.body.id)
}

describe('which moments', () => {
  const reminders = { after: [1, 7], before: [3, 1] }
  const at = (after: string, timeZone = 'America/Los_Angeles') =>
    nextReminder('2026-11-10', { after: new Date(after), reminders, timeZone })

  test('nine in the morning where the agency is, three and one day before, one and seven after', () => {
    expect(at('2026-11-01T00:00:00Z')).toBe('2026-11-07T17:00:00.000Z')
    expect(at('2026-11-07T17:00:00Z')).toBe('2026-11-09T17:00:00.000Z')
    expect(at('2026-11-09T17:00:00Z')).toBe('2026-11-11T17:00:00.000Z')
    expect(at('2026-11-11T17:00:00Z')).toBe('2026-11-17T17:00:00.000Z')
    expect(at('2026-11-17T17:00:00Z')).toBeNull()
    expect(at('2026-11-01T00:00:00Z', 'Europe/Berlin')).toBe('2026-11-07T08:00:00.000Z')
  })

  test('never without a day, or where the settings name no days', () => {
    const none = { after: [], before: [] }
    const terms = { after: new Date('2026-11-01T00:00:00Z'), timeZone: 'UTC' }
    expect(nextReminder(null, { ...terms, reminders })).toBeNull()
    expect(nextReminder('2026-11-10', { ...terms, reminders: none })).toBeNull()
  })
})

describe('a client is reminded', () => {
  test('before and after the day, each once, without a word of what', async () => {
    const client = await people.connected(worker, agency)
    await ask(client.id, { dueDate: dayFromNow(10), note: 'By the river' })
    const count = () => remindersTo(client.email).length
    await later(5 * DAY)
    expect(count(), 'five days before').toBe(0)
    await later(3 * DAY)
    expect(count(), 'two days before').toBe(1)
    await Promise.all([app.sweep(), app.sweep()])
    await app.settled()
    expect(count(), 'looked at again').toBe(1)
    await later(2 * DAY)
    expect(count(), 'the day').toBe(2)
    await later(2 * DAY)
    expect(count(), 'two days after').toBe(3)
    await later(6 * DAY)
    expect(count(), 'eight days after').toBe(4)
    await later(30 * DAY)
    expect(count(), 'and then no more').toBe(4)
    const [mail] = remindersTo(client.email)
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/river|Location|Mike/)
    expect(mail?.text).toContain('/portal/requests')
  }, 60_000)

  test('of several on one day in one mail', async () => {
    const client = await people.connected(worker, agency)
    for (let n = 0; n < 3; n += 1) await ask(client.id, { dueDate: dayFromNow(10) })
    await later(8 * DAY)
    expect(remindersTo(client.email)).toHaveLength(1)
  })

  test('once where no server ran for weeks', async () => {
    const client = await people.connected(worker, agency)
    await ask(client.id, { dueDate: dayFromNow(4) })
    await later(60 * DAY)
    await later(DAY)
    expect(remindersTo(client.email)).toHaveLength(1)
  })

  test('not of what is answered, canceled or cannot be got, nor when disconnected', async () => {
    const [answers, cancels, leaves] = await Promise.all([
      people.connected(worker, agency),
      people.connected(worker, agency),
      people.connected(worker, agency),
    ])
    const due = { dueDate: dayFromNow(10) }
    const answered = await ask(answers.id, due)
    const canceled = await ask(cancels.id, due)
    await ask(leaves.id, due)
    const sent = await answers.visitor.post(`/portal/requests/${answered}/fulfill`, {
      address: 'Camp by the bridge',
    })
    expect(sent.status, sent.message).toBe(200)
    await worker.visitor.post(`/portal/requests/${canceled}/cancel`)
    await worker.visitor.post(`/portal/clients/${leaves.id}/disconnect`)
    await later(20 * DAY)
    for (const { email } of [answers, cancels, leaves]) expect(remindersTo(email)).toEqual([])
  })
})

describe('staff send a reminder now', () => {
  const remind = (id: string, by = worker) => by.visitor.post(`/portal/requests/${id}/remind`)

  test(attack('REQ-02'), async () => {
    const client = await people.connected(worker, agency)
    const id = await ask(client.id, {})
    await remind(id)
    app.advance(DAY)
    const all = await Promise.all(Array.from({ length: 10 }, () => remind(id)))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    await app.settled()
    expect(remindersTo(client.email)).toHaveLength(2)
  })

  test('once a day, and again the day after', async () => {
    const client = await people.connected(worker, agency)
    const id = await ask(client.id, {})
    const together = await Promise.all([remind(id), remind(id)])
    expect(together.map(outcome).toSorted()).toEqual(['200', '409 REMINDED_ALREADY'])
    app.advance(23 * HOUR)
    expect(outcome(await remind(id))).toBe('409 REMINDED_ALREADY')
    app.advance(HOUR)
    await people.signIn(app.visitor(), client.email)
    expect(outcome(await remind(id))).toBe('200')
    await app.settled()
    expect(remindersTo(client.email)).toHaveLength(2)
  })

  test('not of what is answered, not while disconnected, not by another agency', async () => {
    const client = await people.connected(worker, agency)
    const id = await ask(client.id, {})
    const stranger = await people.staff({ agency: (await people.agency()).id })
    expect(outcome(await remind(id, stranger))).toBe('403 FORBIDDEN')
    await worker.visitor.post(`/portal/clients/${client.id}/disconnect`)
    expect(outcome(await remind(id))).toBe('409 NOT_CONNECTED')
    await worker.visitor.post(`/portal/requests/${id}/cancel`)
    expect(outcome(await remind(id))).toBe('409 REQUEST_NOT_PENDING')
    expect(remindersTo(client.email)).toEqual([])
  })
})

test('days that are set while it runs count for requests that are sent afterwards', async () => {
  const client = await people.connected(worker, agency)
  await app.payload.updateGlobal({
    data: { requestRemindAfterDays: [2], requestRemindBeforeDays: [5] },
    overrideAccess: true,
    slug: 'portal-settings',
  })
  const id = await ask(client.id, { dueDate: dayFromNow(10) })
  const [row] = await storedRows(app, 'portal-requests', { id: { equals: id } })
  expect(String(row?.remindAt).slice(0, 10)).toBe(dayFromNow(5))
})
