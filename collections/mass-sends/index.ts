import { MASS_SEND_STATUSES, MASS_SEND_TYPES } from '../../src/core/status/massSend.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { keptStaffFields } from '../fields/keptStaff.js'
import { agencyField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { momentField, valuesField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    choices: {
      status: { canceled: 'Canceled', done: 'Done', paused: 'Paused', sending: 'Sending' },
      type: {
        assessment: 'Assessment',
        document: 'Document',
        location: 'Location',
        message: 'Message',
        roi: 'Electronic ROI',
      },
    },
    fields: {
      createdBy: 'Sent by',
      createdByName: 'Sent by',
      failed: 'Failed',
      finishedAt: 'Finished',
      name: 'What',
      reasons: 'Reasons',
      recipients: 'Recipients',
      searchText: 'text',
      sent: 'Sent',
      skipped: 'Left out',
      status: 'Status',
      total: 'Clients',
      wanted: 'What is asked for',
    },
    many: 'Mass sends',
    one: 'Mass send',
  },
  es: {
    choices: {
      status: { canceled: 'Cancelado', done: 'Terminado', paused: 'En pausa', sending: 'Enviando' },
      type: {
        assessment: 'Evaluación',
        document: 'Documento',
        location: 'Ubicación',
        message: 'Mensaje',
        roi: 'ROI electrónico',
      },
    },
    fields: {
      createdBy: 'Enviado por',
      createdByName: 'Enviado por',
      failed: 'Con error',
      finishedAt: 'Terminado',
      name: 'Qué',
      reasons: 'Motivos',
      recipients: 'Destinatarios',
      searchText: 'texto',
      sent: 'Enviados',
      skipped: 'Omitidos',
      status: 'Estado',
      total: 'Clientes',
      wanted: 'Lo que se pide',
    },
    many: 'Envíos masivos',
    one: 'Envío masivo',
  },
}

/**
 * A message or request to many clients ("Mass Sending" of the staff guide), and how far it has come.
 * What became of each client is in `mass-send-recipients`.
 */
export const createMassSendsCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['name', 'type', 'status', 'total', 'sent', 'createdBy', 'createdAt'],
    // They have a view of their own.
    group: false,
    useAsTitle: 'name',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    { name: 'name', type: 'text', maxLength: TEXT_LIMITS.composedName, required: true },
    { name: 'type', type: 'select', options: [...MASS_SEND_TYPES], required: true },
    { name: 'status', type: 'select', options: [...MASS_SEND_STATUSES], required: true },
    ...keptStaffFields(ctx, 'createdBy', { index: true }),
    agencyField(ctx),
    { name: 'body', type: 'richText', ...(ctx.messageEditor ? { editor: ctx.messageEditor } : {}) },
    { name: 'text', type: 'textarea', maxLength: TEXT_LIMITS.message },
    valuesField('wanted'),
    valuesField('recipients'),
    { name: 'total', type: 'number', required: true },
    { name: 'sent', type: 'number', required: true },
    { name: 'skipped', type: 'number', required: true },
    { name: 'failed', type: 'number', required: true },
    valuesField('reasons'),
    momentField('finishedAt'),
    {
      name: 'awaited',
      type: 'json',
      access: { create: () => false, read: () => false, update: () => false },
      hidden: true,
    },
    momentField('leaseUntil', { hidden: true }),
    { name: 'claims', type: 'number', defaultValue: 0, hidden: true, required: true },
    searchable({ kept: { name: 'text' } }),
  ],
  graphQL: { disableMutations: true },
  // What is to be gone on with, and the sends of an agency, the newest first.
  indexes: [
    { fields: ['finishedAt', 'status', 'leaseUntil'] },
    { fields: ['agency', 'createdAt'] },
  ],
  lockDocuments: false,
  texts,
})
