import { findFields, insertRow } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** Writes an appointment under the id that it was given, once. */
export const writeAppointment = defineEffect({
  kind: 'write-appointment',
  settle: async (source, effect) => {
    const { agency, appointment, bookedBy, client, endsAt, place, staff, startsAt } = effect
    const isThere = async () =>
      findFields(source, 'appointments', { id: { equals: appointment } }, ['status'])
    if (await isThere()) return
    try {
      await insertRow(source, 'appointments', {
        agency,
        bookedBy,
        client,
        endsAt,
        id: appointment,
        place: place ?? null,
        revision: 0,
        staff,
        startsAt,
        status: 'booked',
      })
    } catch (error) {
      // Another server was faster
      if (!(await isThere())) throw error
    }
  },
})
