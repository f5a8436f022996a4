import { DAY, isoIn } from '../../../core/clock.js'
import type { Row } from '../../../data/rows.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'

const READ = ['place', 'staff', 'staffNameForClients', 'startsAt'] as const
export type AppointmentRow = Pick<Row<'appointments'>, (typeof READ)[number]>

/** The client's next appointment, or the one that they are at; null where there is none. */
export const nextAppointment = async (visit: ClientVisit): Promise<AppointmentRow | null> => {
  const now = visit.ctx.options.clock()
  const [row] = await ownRows(visit, 'appointments', {
    limit: 1,
    select: READ,
    sort: 'startsAt',
    where: {
      and: [
        { status: { equals: 'booked' } },
        // None takes longer than a day: where the index begins
        { startsAt: { greater_than: isoIn(now, -DAY) } },
        { endsAt: { greater_than: now.toISOString() } },
      ],
    },
  })
  return row ?? null
}
