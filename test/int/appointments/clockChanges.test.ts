import { afterAll, beforeAll, expect, test } from 'vitest'

import { wallClockIn } from '../../../src/core/wallClock.js'
import { appointmentsOf } from '../../support/appointments.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

const DAY = 24 * 60 * 60 * 1000

let app: PortalApp
beforeAll(async () => {
  app = await startPortalApp('clock-changes')
  // In January both changes lie ahead, within the days that may be scheduled
  app.advance(Date.UTC(app.now().getUTCFullYear() + 1, 0, 15) - app.now().getTime())
})
afterAll(() => app.stop())

/** The days of the coming months on which clocks are changed there, put forward or put back. */
const changesIn = (zone: string): string[] => {
  const noon = (days: number) =>
    new Date(Math.ceil(app.now().getTime() / DAY + days) * DAY + DAY / 2)
  const clock = (days: number) => wallClockIn(zone, noon(days)).slice(11)
  return Array.from({ length: 350 }, (_, at) => at + 2)
    .filter((days) => clock(days) !== clock(days - 1))
    .map((days) => wallClockIn(zone, noon(days)).slice(0, 10))
}

test.each(['America/Los_Angeles', 'America/New_York'])(
  'the calendar of an agency in %s shows ten o’clock as ten o’clock on both sides of each change',
  async (timeZone) => {
    const people = peopleOf(app)
    const of = appointmentsOf(app)
    const agency = (await people.agency({ timeZone })).id
    const worker = await people.staff({ agency })
    const changes = changesIn(timeZone)
    expect(changes).toHaveLength(2)
    for (const change of changes) {
      const days = [-1, 0, 1].map((more) =>
        new Date(Date.parse(`${change}T12:00:00Z`) + more * DAY).toISOString().slice(0, 10),
      )
      for (const day of days) {
        const client = await people.client(agency)
        const made = await of.schedule(worker, client, `${day}T10:00`)
        expect(made.status, made.message).toBe(201)
      }
      const shown = await of.calendar(worker, `?from=${String(days[0])}&days=3`)
      expect(shown.timeZone).toBe(timeZone)
      const starts = shown.appointments.map(({ startsAt }) => String(startsAt))
      expect(starts.map((at) => wallClockIn(timeZone, new Date(at)))).toEqual(
        days.map((day) => `${day}T10:00`),
      )
      const [first = '', second = ''] = starts
      expect(Math.abs(Date.parse(second) - Date.parse(first) - DAY)).toBe(DAY / 24)
    }
  },
)
