import { APPOINTMENT_SIDES, APPOINTMENT_STATUSES } from '../../src/core/status/appointment.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { keptStaffFields } from '../fields/keptStaff.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { momentField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    choices: {
      bookedBy: { client: 'The client', staff: 'The care team' },
      canceledBy: { client: 'The client', staff: 'The care team' },
      status: { booked: 'Booked', canceled: 'Canceled' },
    },
    fields: {
      bookedBy: 'Booked by',
      canceledAt: 'Canceled on',
      canceledBy: 'Canceled by',
      endsAt: 'Ends',
      place: 'Place',
      searchText: 'client’s name, date of birth or place',
      staff: 'With',
      staffName: 'With (has left)',
      startsAt: 'Starts',
      status: 'Status',
    },
    many: 'Appointments',
    one: 'Appointment',
  },
  es: {
    choices: {
      bookedBy: { client: 'El cliente', staff: 'El equipo' },
      canceledBy: { client: 'El cliente', staff: 'El equipo' },
      status: { booked: 'Reservada', canceled: 'Cancelada' },
    },
    fields: {
      bookedBy: 'Reservada por',
      canceledAt: 'Cancelada el',
      canceledBy: 'Cancelada por',
      endsAt: 'Termina',
      place: 'Lugar',
      searchText: 'nombre o fecha de nacimiento del cliente, o lugar',
      staff: 'Con',
      staffName: 'Con (ya no está)',
      startsAt: 'Empieza',
      status: 'Estado',
    },
    many: 'Citas',
    one: 'Cita',
  },
}

/**
 * When a client meets whom, and where. Never beyond the owning agency: that somebody goes to one may
 * say what they need. Written by actions alone, so that nobody's time is taken twice.
 */
export const createAppointmentsCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['client', 'startsAt', 'endsAt', 'staff', 'place', 'status'],
    useAsTitle: 'title',
  },
  defaultSort: '-startsAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    ...keptStaffFields(ctx, 'staff', { shownToClients: true }),
    agencyField(ctx),
    momentField('startsAt', { required: true }),
    momentField('endsAt', { required: true }),
    { name: 'place', type: 'text', maxLength: TEXT_LIMITS.address },
    {
      name: 'status',
      type: 'select',
      defaultValue: 'booked',
      options: [...APPOINTMENT_STATUSES],
      required: true,
    },
    { name: 'bookedBy', type: 'select', options: [...APPOINTMENT_SIDES] },
    { name: 'canceledBy', type: 'select', options: [...APPOINTMENT_SIDES] },
    momentField('canceledAt'),
    // Raised with each move: what was made ready for another time is known by it.
    { name: 'revision', type: 'number', admin: { hidden: true }, defaultValue: 0 },
    searchable({ kept: { place: 'text' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [
    { fields: ['staff', 'startsAt'] },
    { fields: ['agency', 'startsAt'] },
    { fields: ['client', 'startsAt'] },
    { fields: ['client', 'agency', 'startsAt'] },
  ],
  lockDocuments: false,
  texts,
})
