import { keepOwnEnrollment } from '../../hooks/services/keepOwnEnrollment.js'
import { checkTypeProvided, keepTypeProvided } from '../../hooks/services/keepTypeProvided.js'
import { serviceRecordType } from '../../src/core/hud/serviceTypes.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { staffAlone } from '../fields/keptStaff.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { hudField, todayField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const nobody = (): boolean => false

const texts: CollectionTexts = {
  en: {
    fields: {
      date: 'Date',
      enrollment: 'Enrollment',
      note: 'Note for the agency',
      recordType: 'Kind of service',
      searchText: 'client’s name, date of birth or note',
      typeProvided: 'Type provided',
    },
    many: 'Services',
    one: 'Service',
  },
  es: {
    fields: {
      date: 'Fecha',
      enrollment: 'Inscripción',
      note: 'Nota para la agencia',
      recordType: 'Clase de servicio',
      searchText: 'nombre o fecha de nacimiento del cliente, o nota',
      typeProvided: 'Tipo de servicio',
    },
    many: 'Servicios',
    one: 'Servicio',
  },
}

/**
 * What somebody was given on a day: HUD's services (record type 1.4 and what goes with it). What kind
 * of help somebody gets may say what they are ill with (42 CFR Part 2), so other agencies never see
 * it; clients see their own, without the note.
 */
export const createServicesCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['client', 'date', 'recordType', 'typeProvided', 'enrollment'],
    useAsTitle: 'title',
  },
  defaultSort: '-date',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    todayField('date', { index: true, required: true }),
    hudField('recordType', serviceRecordType, { required: true }),
    {
      name: 'typeProvided',
      type: 'text',
      admin: {
        components: {
          Cell: 'payload-client-portal/client#ServiceTypeCell',
          Field: 'payload-client-portal/client#ServiceTypeField',
        },
      },
      hooks: { beforeValidate: [keepTypeProvided] },
      maxLength: TEXT_LIMITS.word,
      required: true,
      validate: checkTypeProvided,
    },
    {
      name: 'enrollment',
      type: 'relationship',
      filterOptions: ({ data }) =>
        data?.client ? { client: { equals: data.client as string } } : true,
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.enrollments,
    },
    // guard: service-notes-for-staff
    {
      name: 'note',
      type: 'textarea',
      access: { read: staffAlone },
      maxLength: TEXT_LIMITS.note,
    },
    agencyField(ctx),
    // It holds the note's words.
    {
      ...searchable({ kept: { note: 'text' }, through: ['client'] }),
      access: { create: nobody, read: staffAlone, update: nobody },
    },
  ],
  hooks: { beforeChange: [keepOwnEnrollment] },
  indexes: [{ fields: ['client', 'date'] }],
  lockDocuments: false,
  texts,
})
