import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { wallClockIn } from '../../../src/core/wallClock.js'
import { attack } from '../../attacks/attack.js'
import { appointmentsOf } from '../../support/appointments.js'
import { outcome, tally } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Worker = Awaited<ReturnType<People['staff']>>

const LA = 'America/Los_Angeles'

let app: PortalApp
let people: People
let of: ReturnType<typeof appointmentsOf>
let agency = ''
let worker: Worker

beforeAll(async () => {
  app = await startPortalApp('booking')
  people = peopleOf(app)
  of = appointmentsOf(app)
  agency = (await people.agency({ timeZone: LA })).id
  worker = await people.staff({ agency })
  await of.open(worker)
})
afterAll(() => app.stop())

/** A staff user of their own, who lets clients book. */
const newWorker = async (name = 'Ana Ruiz') => {
  const made = await people.staff({ agency, name })
  await of.open(made)
  return made
}

describe('offered times', () => {
  test('are offered to the care team’s clients, booked once, and told to whom they are with', async () => {
    const client = await people.connected(worker, agency)
    const slot = await of.offer(worker, of.ahead(3), {
      count: 3,
      place: 'Room 2',
      repeats: 'weekly',
    })
    expect(outcome(slot)).toBe('201')
    const offered = await of.offered(client)
    expect(offered).toHaveLength(3)
    expect(offered[0]).toMatchObject({ place: 'Room 2', slot: slot.body.id, staffName: 'Ana Ruiz' })
    const startsAt = String(offered[1]?.startsAt)
    const booked = await of.book(client, slot.body.id, startsAt)
    expect(outcome(booked)).toBe('201')
    expect(booked.body).toMatchObject({ bookedBy: 'client', place: 'Room 2', startsAt })
    expect(outcome(await of.book(client, slot.body.id, startsAt))).toBe('409 CLIENT_BUSY')
    expect(await of.offered(client)).toHaveLength(2)
    expect(await of.noticesOf(client)).toMatchObject([
      { kind: 'appointment-booked', staff: worker.id, subject: booked.body.id },
    ])
    // Free again once it is called off, and for somebody else
    expect(outcome(await of.act(client, booked.body.id, 'cancel'))).toBe('200')
    expect(outcome(await of.act(client, booked.body.id, 'cancel'))).toBe('409 APPOINTMENT_OVER')
    expect((await of.noticesOf(client)).map(({ kind }) => kind)).toContain('appointment-canceled')
    const other = await people.connected(worker, agency)
    expect(outcome(await of.book(other, slot.body.id, startsAt))).toBe('201')
    expect(outcome(await of.book(client, slot.body.id, startsAt))).toBe('409 TIME_TAKEN')
  })

  test('stay at their hour when clocks are changed', async () => {
    const mine = await newWorker()
    const client = await people.connected(mine, agency)
    const day = of.ahead(1).slice(0, 10)
    await of.offer(mine, `${day}T10:00`, { count: 12, repeats: 'weekly' })
    const offered = await of.offered(client)
    expect(offered.length).toBeGreaterThan(10)
    for (const { startsAt } of offered)
      expect(wallClockIn(LA, new Date(String(startsAt))).slice(11)).toBe('10:00')
  })

  test('end on a day or after so many: one of both, and not before they begin', async () => {
    const at = of.ahead(5)
    const bad = [
      { repeats: 'weekly' },
      { count: 2, repeats: 'weekly', until: of.ahead(20).slice(0, 10) },
      { repeats: 'weekly', until: of.ahead(1).slice(0, 10) },
      { count: 0, repeats: 'weekly' },
      { count: 367, repeats: 'daily' },
      { count: 2, every: 53, repeats: 'daily' },
      { count: 2, repeats: 'hourly' },
      { minutes: 3 },
    ]
    for (const body of bad)
      expect(outcome(await of.offer(worker, at, body)), JSON.stringify(body)).toBe(
        '400 INVALID_INPUT',
      )
    const until = of.ahead(19).slice(0, 10)
    const made = await of.offer(worker, at, { repeats: 'weekly', until })
    expect(made.body).toMatchObject({ until: `${until}T12:00:00.000Z` })
  })

  test('one of them, or all, are taken back; what was booked stands', async () => {
    const mine = await newWorker()
    const client = await people.connected(mine, agency)
    const slot = await of.offer(mine, of.ahead(3), { count: 4, repeats: 'daily' })
    const [first, second, third] = (await of.offered(client)).map(({ startsAt }) =>
      String(startsAt),
    )
    const remove = (body: Record<string, unknown> = {}) =>
      mine.visitor.post(`/portal/appointment-slots/${String(slot.body.id)}/remove`, body)
    const booked = await of.book(client, slot.body.id, String(first))
    expect(outcome(await remove({ startsAt: second }))).toBe('200')
    expect((await of.offered(client)).map(({ startsAt }) => startsAt)).not.toContain(second)
    expect(outcome(await of.book(client, slot.body.id, String(second)))).toBe('409 TIME_TAKEN')
    expect(outcome(await remove())).toBe('200')
    expect(outcome(await remove())).toBe('409 CALENDAR_BUSY')
    expect(await of.offered(client)).toEqual([])
    expect(outcome(await of.book(client, slot.body.id, String(third)))).toBe('409 TIME_TAKEN')
    expect(await of.row(booked.body.id)).toMatchObject({ status: 'booked' })
  })

  test('two that are taken back at the same moment are both gone', async () => {
    const mine = await newWorker()
    const client = await people.connected(mine, agency)
    const slot = await of.offer(mine, of.ahead(3), { count: 6, repeats: 'daily' })
    const times = (await of.offered(client)).map(({ startsAt }) => String(startsAt))
    const answers = await Promise.all(
      times.map((startsAt) =>
        mine.visitor.post(`/portal/appointment-slots/${String(slot.body.id)}/remove`, { startsAt }),
      ),
    )
    const done = answers.filter(({ status }) => status === 200).length
    expect(done).toBeGreaterThan(0)
    expect(await of.offered(client)).toHaveLength(times.length - done)
  })

  test('are not offered while somebody is away', async () => {
    const mine = await newWorker()
    const client = await people.connected(mine, agency)
    await of.offer(mine, of.ahead(3), { count: 4, repeats: 'daily' })
    const day = (days: number) => wallClockIn(LA, new Date(of.ahead(days))).slice(0, 10)
    await app.payload.update({
      collection: 'users',
      data: { absentFrom: day(4), absentUntil: day(5) },
      id: mine.id,
      overrideAccess: true,
    })
    const days = (await of.offered(client)).map(({ startsAt }) =>
      wallClockIn(LA, new Date(String(startsAt))).slice(0, 10),
    )
    expect(days).toEqual([day(3), day(6)])
  })

  test('are shown in the calendar, and whether clients can book them', async () => {
    const mine = await people.staff({ agency, name: 'Lena Park' })
    await of.offer(mine, of.ahead(3))
    const closed = await of.calendar(mine, '?days=14')
    expect(closed.offered).toMatchObject([{ bookable: false, staffName: 'Lena Park' }])
    await of.open(mine)
    expect((await of.calendar(mine, '?days=14')).offered).toMatchObject([{ bookable: true }])
    expect((await of.calendar(mine)).timeZone).toBe(LA)
  })
})

describe('what clients may not book', () => {
  test(attack('APT-04'), async () => {
    const mine = await newWorker()
    const stranger = await newWorker('Lena Park')
    const closed = await people.staff({ agency })
    const far = (await people.agency()).id
    const elsewhere = await people.staff({ agency: far })
    await of.open(elsewhere)
    const client = await people.connected(mine, agency, { careTeam: [mine.id, closed.id] })
    const own = await of.offer(mine, of.ahead(3))
    const at = String(own.body.startsAt)
    const theirs = await of.offer(stranger, of.ahead(4))
    const off = await of.offer(closed, of.ahead(4))
    const other = await of.offer(elsewhere, of.ahead(4))
    for (const [what, slot] of [
      ['of somebody who is not on the care team', theirs],
      ['of somebody who lets nobody book', off],
      ['of another agency', other],
    ] as const) {
      const answer = await of.book(client, slot.body.id, String(slot.body.startsAt))
      expect(outcome(answer), what).toBe('404 NOT_FOUND')
    }
    for (const startsAt of [of.ahead(3, 1), of.ahead(3, 0.5), of.ahead(-3), of.ahead(95)])
      expect(outcome(await of.book(client, own.body.id, startsAt)), startsAt).toBe('409 TIME_TAKEN')
    expect(outcome(await of.book(client, own.body.id, 'soon'))).toBe('400 INVALID_INPUT')
    expect(outcome(await of.book({ visitor: app.visitor() }, own.body.id, at))).toBe(
      '401 SIGNED_OUT',
    )
    expect((await of.offered(client)).map(({ slot }) => slot)).toEqual([own.body.id])
    expect(await of.rowsOf(client)).toEqual([])
  })

  test(attack('APT-05'), async () => {
    const mine = await newWorker()
    const client = await people.connected(mine, agency)
    const slot = await of.offer(mine, of.ahead(3), { count: 20, repeats: 'daily' })
    const times = (await of.offered(client)).map(({ startsAt }) => String(startsAt))
    const answers = []
    for (const startsAt of times.slice(0, 8))
      answers.push(await of.book(client, slot.body.id, startsAt))
    expect(tally(answers)).toEqual({ '201': 5, '409 TOO_MANY_APPOINTMENTS': 3 })
  })
})
