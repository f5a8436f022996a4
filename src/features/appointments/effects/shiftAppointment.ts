import { changeRow } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** Another time for an appointment that stands, unless it was moved or called off meanwhile. */
export const shiftAppointment = defineEffect({
  kind: 'shift-appointment',
  settle: async (source, effect) => {
    const { appointment, endsAt, place, revision, staff, startsAt } = effect
    await changeRow(
      source,
      'appointments',
      {
        and: [
          { id: { equals: appointment } },
          { status: { equals: 'booked' } },
          { revision: { equals: revision } },
        ],
      },
      { endsAt, place, revision: revision + 1, staff, startsAt },
    )
  },
})
