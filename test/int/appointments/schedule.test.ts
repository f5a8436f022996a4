import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY, HOUR } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { appointmentsOf } from '../../support/appointments.js'
import { outcome, tally } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let of: ReturnType<typeof appointmentsOf>
let agency = ''
let worker: Worker
let colleague: Worker
let elsewhere: Worker
const fault: { point: null | string } = { point: null }

beforeAll(async () => {
  app = await startPortalApp('appointments', {
    plugin: {
      testing: {
        failAt: (point) => {
          if (point === fault.point) throw new Error('the power went out')
        },
      },
    },
  })
  people = peopleOf(app)
  of = appointmentsOf(app)
  agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  worker = await people.staff({ agency })
  colleague = await people.staff({ agency, name: 'Lena Park' })
  elsewhere = await people.staff({ agency: (await people.agency()).id })
})
afterAll(() => app.stop())

const mailsTo = async (address: string) => {
  await app.settled()
  return app.mailbox.to(address)
}

describe('an appointment', () => {
  test('is scheduled for a time of the agency’s, and the client is told that there is a change', async () => {
    const client = await people.connected(worker, agency)
    const before = (await mailsTo(client.email)).length
    const day = of.ahead(9).slice(0, 10)
    const made = await of.schedule(worker, client, `${day}T09:00`, { place: 'Room 2, 14 Oak St' })
    expect(outcome(made)).toBe('201')
    expect(made.body).toMatchObject({
      bookedBy: 'staff',
      place: 'Room 2, 14 Oak St',
      status: 'booked',
    })
    expect([`${day}T16:00:00.000Z`, `${day}T17:00:00.000Z`]).toContain(made.body.startsAt)
    expect(made.body.staff).toBe(worker.id)
    const mails = await mailsTo(client.email)
    expect(mails).toHaveLength(before + 1)
    const mail = mails.at(-1)
    expect(mail?.subject).toBe('Harbor County Services - A change to an appointment')
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/Oak|Ruiz|09:00|9:00/)
    const own = await client.visitor.call('/appointments')
    expect((own.body.docs as unknown as { id: string }[]).map(({ id }) => id)).toEqual([
      made.body.id,
    ])
    expect(await of.noticesOf(client)).toEqual([])
  })

  test('with a colleague stands in their inbox', async () => {
    const client = await people.connected(worker, agency)
    const made = await of.schedule(worker, client, of.ahead(10), { staff: colleague.id })
    expect(made.body.staff).toBe(colleague.id)
    expect(await of.noticesOf(client)).toMatchObject([
      { kind: 'appointment-booked', staff: colleague.id, subject: made.body.id },
    ])
  })

  test('is moved and called off, each time the client is told; nothing of it twice', async () => {
    const client = await people.connected(worker, agency)
    const made = await of.schedule(worker, client, of.ahead(11))
    const before = (await mailsTo(client.email)).length
    const to = of.ahead(12)
    const moved = await of.act(worker, made.body.id, 'move', { minutes: 30, startsAt: to })
    expect(outcome(moved)).toBe('200')
    expect(moved.body).toMatchObject({ revision: 1, startsAt: to })
    expect(await mailsTo(client.email)).toHaveLength(before + 1)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => of.act(worker, made.body.id, 'call-off')),
    )
    expect(tally(answers)).toEqual({ '200': 1, '409 APPOINTMENT_OVER': 4 })
    expect(await mailsTo(client.email)).toHaveLength(before + 2)
    expect(
      outcome(await of.act(worker, made.body.id, 'move', { minutes: 30, startsAt: of.ahead(13) })),
    ).toBe('409 APPOINTMENT_OVER')
    const events = await storedRows(app, 'portal-audit-events', {
      and: [
        { client: { equals: client.id } },
        { action: { in: ['appointment.scheduled', 'appointment.moved', 'appointment.canceled'] } },
        { outcome: { equals: 'done' } },
      ],
    })
    expect(events.map(({ action }) => String(action)).toSorted()).toEqual([
      'appointment.canceled',
      'appointment.moved',
      'appointment.scheduled',
    ])
  })

  test('says what is wrong with what was typed', async () => {
    const client = await people.client(agency)
    for (const [startsAt, code] of [
      [of.ahead(-1), 'TIME_PAST'],
      [of.ahead(800), 'TIME_TOO_FAR'],
      ['tomorrow', 'NOT_A_TIME'],
      ['2026-02-30T09:00', 'NOT_A_TIME'],
    ] as const) {
      const refused = await of.schedule(worker, client, startsAt)
      expect(outcome(refused), startsAt).toBe('400 INVALID_INPUT')
      expect(JSON.stringify(refused.body), startsAt).toContain(code)
    }
    for (const minutes of [0, 4, 481, 1.5, 'long'])
      expect(
        outcome(await of.schedule(worker, client, of.ahead(3), { minutes })),
        String(minutes),
      ).toBe('400 INVALID_INPUT')
  })

  test(attack('APT-08'), async () => {
    const [one, two] = [await people.client(agency), await people.client(agency)]
    const at = of.ahead(20)
    expect(outcome(await of.schedule(worker, one, at))).toBe('201')
    expect(outcome(await of.schedule(worker, two, of.ahead(20, 0.5)))).toBe('409 TIME_TAKEN')
    // One that begins as the other ends is in nobody's way
    expect(outcome(await of.schedule(worker, two, of.ahead(20, 1)))).toBe('201')
    // The same client elsewhere at that time
    expect(outcome(await of.schedule(colleague, one, at))).toBe('409 CLIENT_BUSY')
    const anyway = await of.schedule(worker, two, at, { insist: true })
    expect(outcome(anyway)).toBe('201')
    // At night in Greenwich it is the day before in Los Angeles
    const from = of.ahead(19).slice(0, 10)
    const { appointments } = await of.calendar(worker, `?days=3&from=${from}`)
    expect(appointments.filter(({ conflict }) => conflict)).toHaveLength(2)
  })

  test('is reminded of a day and two hours before, unless it was moved or called off', async () => {
    const client = await people.connected(worker, agency)
    const quiet = await people.connected(worker, agency)
    const made = await of.schedule(worker, client, of.ahead(30))
    const off = await of.schedule(worker, quiet, of.ahead(30, 1))
    await of.act(worker, off.body.id, 'call-off')
    await of.act(worker, made.body.id, 'move', { minutes: 60, startsAt: of.ahead(31) })
    const reminders = async (address: string) =>
      (await mailsTo(address)).filter(({ subject }) => subject?.includes('soon')).length
    const step = async (milliseconds: number) => {
      app.advance(milliseconds)
      await app.sweep()
      await app.settled()
    }
    await step(29 * DAY + 2 * HOUR)
    expect(await reminders(client.email)).toBe(0)
    await step(DAY)
    expect(await reminders(client.email)).toBe(1)
    await step(21 * HOUR)
    expect(await reminders(client.email)).toBe(2)
    await step(DAY)
    expect(await reminders(client.email)).toBe(2)
    expect(await reminders(quiet.email)).toBe(0)
    worker = await people.staff({ agency })
    colleague = await people.staff({ agency, name: 'Lena Park' })
    elsewhere = await people.staff({ agency: (await people.agency()).id })
  })

  test(attack('APT-09', 'and the sweep makes it whole, once'), async () => {
    const client = await people.connected(worker, agency)
    const before = (await mailsTo(client.email)).length
    fault.point = 'after-state'
    const made = await of.schedule(worker, client, of.ahead(40))
    fault.point = null
    expect(made.status).toBe(500)
    expect(await of.rowsOf(client)).toEqual([])
    // Whoever comes next sees that the time is taken
    const other = await people.client(agency)
    expect(outcome(await of.schedule(worker, other, of.ahead(40)))).toBe('409 TIME_TAKEN')
    expect(await of.rowsOf(client)).toHaveLength(1)
    app.advance(60_000)
    await Promise.all([app.sweep(), app.sweep()])
    expect(await mailsTo(client.email)).toHaveLength(before + 1)
    expect(await of.rowsOf(client)).toHaveLength(1)
  })
})

describe('other people’s appointments', () => {
  test(attack('APT-01'), async () => {
    const client = await people.connected(worker, agency)
    const stranger = await people.connected(worker, agency)
    const made = await of.schedule(worker, client, of.ahead(50), { place: 'Safe house' })
    const { id } = made.body
    const move = { minutes: 30, startsAt: of.ahead(51) }
    expect(outcome(await of.act(elsewhere, id, 'move', move))).toBe('404 NOT_FOUND')
    expect(outcome(await of.act(elsewhere, id, 'call-off'))).toBe('404 NOT_FOUND')
    expect(
      outcome(await elsewhere.visitor.call(`/portal/appointments/${String(id)}/calendar-file`)),
    ).toBe('404 NOT_FOUND')
    expect(outcome(await of.act(stranger, id, 'cancel'))).toBe('404 NOT_FOUND')
    for (const by of [elsewhere, stranger]) {
      const list = await by.visitor.call('/appointments?limit=100')
      expect(JSON.stringify(list.body)).not.toContain('Safe house')
      expect((await by.visitor.call(`/appointments/${String(id)}`)).status).toBe(404)
    }
    for (const query of [`?staff=${worker.id}`, '?staff=all', `?staff=all&agency=${agency}`]) {
      const seen = await of.calendar(
        elsewhere,
        `${query}&days=42&from=${of.ahead(30).slice(0, 10)}`,
      )
      expect([...seen.appointments, ...seen.offered], query).toEqual([])
    }
    expect(await of.row(id)).toMatchObject({ revision: 0, status: 'booked' })
  })

  test(attack('APT-02'), async () => {
    const client = await people.client(agency)
    expect(outcome(await of.schedule(worker, client, of.ahead(52), { staff: elsewhere.id }))).toBe(
      '400 INVALID_INPUT',
    )
    expect(outcome(await of.offer(worker, of.ahead(52), { staff: elsewhere.id }))).toBe(
      '400 INVALID_INPUT',
    )
  })

  test(attack('APT-03'), async () => {
    const client = await people.connected(worker, agency)
    const plain = await people.staff({ agency, permissions: [] })
    const made = await of.schedule(worker, client, of.ahead(53))
    for (const [path, body] of [
      [`/portal/clients/${client.id}/appointments`, { minutes: 30, startsAt: of.ahead(54) }],
      ['/portal/appointment-slots', { minutes: 30, startsAt: of.ahead(54) }],
    ] as const)
      expect(outcome(await plain.visitor.post(path, body)), path).toBe('403 PERMISSION_REQUIRED')
    expect(outcome(await plain.visitor.call('/portal/calendar'))).toBe('403 PERMISSION_REQUIRED')
    expect(outcome(await of.act(plain, made.body.id, 'call-off'))).toBe('404 NOT_FOUND')
    // No other way in: rows are written by actions alone
    for (const method of ['PATCH', 'DELETE']) {
      const call = { body: { status: 'canceled' }, method }
      const answer = await worker.visitor.call(`/appointments/${String(made.body.id)}`, call)
      expect(answer.status, method).toBe(403)
    }
    const created = await worker.visitor.post('/appointments', { client: client.id })
    expect(created.status).toBe(403)
  })
})

test(attack('APT-10'), async () => {
  const client = await people.connected(worker, agency, { preferredName: 'Mickey' })
  const made = await of.schedule(worker, client, of.ahead(60), { place: 'Room 2; Oak St' })
  const file = await worker.visitor.call(
    `/portal/appointments/${String(made.body.id)}/calendar-file`,
  )
  expect(file.headers.get('content-type')).toContain('text/calendar')
  expect(file.text).toContain(String.raw`LOCATION:Room 2\; Oak St`)
  expect(file.text).toContain('SUMMARY:Appointment with Mickey')
  expect(file.text).not.toMatch(/Tester|client.example/)
})

test(attack('APT-11', 'and what they offered is taken back'), async () => {
  const leaver = await people.staff({ agency, name: 'Rosa Leaving' })
  const client = await people.connected(leaver, agency, { careTeam: [leaver.id, colleague.id] })
  const made = await of.schedule(leaver, client, of.ahead(70))
  const offer = await of.offer(leaver, of.ahead(71))
  await app.payload.delete({ collection: 'users', id: leaver.id, overrideAccess: true })
  expect(await of.row(made.body.id)).toMatchObject({
    staff: colleague.id,
    staffName: 'Rosa Leaving',
    status: 'booked',
  })
  const [slot] = await storedRows(app, 'appointment-slots', { id: { equals: offer.body.id } })
  expect(slot).toMatchObject({ state: 'removed' })
})
