import { DAY, HOUR } from '../../src/core/clock.js'
import type { PortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'
import type { Visitor } from './visitor.js'

type Somebody = { visitor: Visitor }

/** What tests of appointments do and look at. */
export const appointmentsOf = (app: PortalApp) => {
  /** A full hour so many days and hours ahead. */
  const ahead = (days: number, hours = 0): string => {
    const hour = Math.floor((app.now().getTime() + days * DAY) / HOUR) * HOUR
    return new Date(hour + hours * HOUR).toISOString()
  }
  return {
    act: (by: Somebody, id: unknown, what: string, body: Record<string, unknown> = {}) =>
      by.visitor.post(`/portal/appointments/${String(id)}/${what}`, body),
    ahead,
    book: (by: Somebody, slot: unknown, startsAt: string) =>
      by.visitor.post('/portal/appointments', { slot: String(slot), startsAt }),
    calendar: async (by: Somebody, query = '') =>
      (await by.visitor.call(`/portal/calendar${query}`)).body as unknown as {
        appointments: Record<string, unknown>[]
        from: string
        offered: Record<string, unknown>[]
        timeZone: string
        to: string
      },
    noticesOf: (client: { id: string }) =>
      storedRows(app, 'portal-inbox', {
        and: [
          { client: { equals: client.id } },
          { kind: { in: ['appointment-booked', 'appointment-canceled'] } },
        ],
      }),
    /** Clients may book what this staff user offers. */
    open: (staff: { id: number | string }) =>
      app.payload.update({
        collection: 'users',
        data: { allowAppointmentSlots: true },
        id: staff.id,
        overrideAccess: true,
      }),
    offer: (by: Somebody, startsAt: string, body: Record<string, unknown> = {}) =>
      by.visitor.post('/portal/appointment-slots', { minutes: 60, startsAt, ...body }),
    offered: async (by: Somebody) =>
      (await by.visitor.call('/portal/offered-times')).body.times as unknown as Record<
        string,
        unknown
      >[],
    row: async (id: unknown) => (await storedRows(app, 'appointments', { id: { equals: id } }))[0],
    rowsOf: (client: { id: string }) =>
      storedRows(app, 'appointments', { client: { equals: client.id } }),
    schedule: (
      by: Somebody,
      client: { id: string },
      startsAt: string,
      body: Record<string, unknown> = {},
    ) =>
      by.visitor.post(`/portal/clients/${client.id}/appointments`, {
        minutes: 60,
        startsAt,
        ...body,
      }),
  }
}
