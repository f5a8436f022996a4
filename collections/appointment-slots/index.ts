import {
  LONGEST_APPOINTMENT,
  MOST_EVERY,
  MOST_TIMES,
  REPEATS,
  SHORTEST_APPOINTMENT,
  SLOT_STATES,
} from '../../src/core/status/appointment.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { agencyField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { dayField, momentField, secretField, staffField, wholeField } from '../fields/simple.js'
import { AS_GIVEN } from '../fields/typedFields.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    choices: {
      repeats: { daily: 'Daily', monthly: 'Monthly', never: 'Once', weekly: 'Weekly' },
      state: { open: 'Offered', removed: 'Removed' },
    },
    fields: {
      count: 'Count',
      every: 'Interval',
      lastAt: 'Last one ends',
      minutes: 'Duration in minutes',
      place: 'Place',
      repeats: 'Frequency',
      searchText: 'place',
      staff: 'With',
      startsAt: 'Start from',
      state: 'Status',
      timeZone: 'Time zone',
      until: 'End on',
    },
    many: 'Appointment slots',
    one: 'Appointment slot',
  },
  es: {
    choices: {
      repeats: { daily: 'Cada día', monthly: 'Cada mes', never: 'Una vez', weekly: 'Cada semana' },
      state: { open: 'Ofrecido', removed: 'Quitado' },
    },
    fields: {
      count: 'Cantidad',
      every: 'Intervalo',
      lastAt: 'Termina el último',
      minutes: 'Duración en minutos',
      place: 'Lugar',
      repeats: 'Frecuencia',
      searchText: 'lugar',
      staff: 'Con',
      startsAt: 'A partir de',
      state: 'Estado',
      timeZone: 'Zona horaria',
      until: 'Termina el',
    },
    many: 'Horarios para citas',
    one: 'Horario para citas',
  },
}

/**
 * Times that staff offer to their clients ("Add new slot" of the staff guide): a series, of which each
 * time can be booked once. Kept with the zone in which it was meant.
 */
export const createAppointmentSlotsCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['staff', 'startsAt', 'minutes', 'repeats', 'lastAt', 'state'],
    // They stand in the calendar.
    group: false,
    useAsTitle: 'startsAt',
  },
  defaultSort: '-startsAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    staffField(ctx, 'staff'),
    agencyField(ctx),
    momentField('startsAt', { required: true }),
    {
      ...wholeField('minutes', { max: LONGEST_APPOINTMENT, min: SHORTEST_APPOINTMENT }),
      required: true,
    },
    { name: 'repeats', type: 'select', options: [...REPEATS], required: true },
    { ...wholeField('every', { max: MOST_EVERY, min: 1 }), required: true },
    wholeField('count', { max: MOST_TIMES, min: 1 }),
    dayField('until'),
    { name: 'timeZone', type: 'text', custom: AS_GIVEN, maxLength: TEXT_LIMITS.word },
    { name: 'place', type: 'text', maxLength: TEXT_LIMITS.address },
    momentField('lastAt', { required: true }),
    { name: 'state', type: 'select', options: [...SLOT_STATES], required: true },
    { name: 'removedTimes', type: 'json', admin: { hidden: true } },
    // Another one with each change, so that of two at once one looks again.
    secretField('revision'),
    searchable({ kept: { place: 'text' } }),
  ],
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['staff', 'state', 'lastAt'] }, { fields: ['agency', 'state', 'lastAt'] }],
  lockDocuments: false,
  texts,
})
