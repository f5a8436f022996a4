import { NOT_SENT_REASONS, SCHEDULED_STATES } from '../../src/core/status/scheduled.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { keptStaffFields } from '../fields/keptStaff.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { momentField, secretField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    choices: {
      reason: {
        fault: 'Something went wrong each time',
        'not-allowed': 'Whoever wrote it may not write to the client any more',
        'not-connected': 'The client was disconnected',
        'sender-left': 'Whoever wrote it has left',
      },
      state: {
        canceled: 'Canceled',
        'not-sent': 'Not sent',
        sending: 'On its way',
        sent: 'Sent',
        waiting: 'Waiting',
      },
    },
    fields: {
      reason: 'Why it was not sent',
      searchText: 'client or text',
      sendAt: 'Will be sent',
      staff: 'Written by',
      staffName: 'Written by',
      state: 'State',
    },
    many: 'Messages to be sent later',
    one: 'Message to be sent later',
  },
  es: {
    choices: {
      reason: {
        fault: 'Algo falló cada vez',
        'not-allowed': 'Quien lo escribió ya no puede escribir al cliente',
        'not-connected': 'El cliente fue desconectado',
        'sender-left': 'Quien lo escribió se fue',
      },
      state: {
        canceled: 'Cancelado',
        'not-sent': 'No enviado',
        sending: 'En camino',
        sent: 'Enviado',
        waiting: 'En espera',
      },
    },
    fields: {
      reason: 'Por qué no se envió',
      searchText: 'cliente o texto',
      sendAt: 'Se enviará',
      staff: 'Escrito por',
      staffName: 'Escrito por',
      state: 'Estado',
    },
    many: 'Mensajes para enviar más tarde',
    one: 'Mensaje para enviar más tarde',
  },
}

/**
 * Messages to a client that are to leave later. A collection of their own, which no client reads by
 * any door: what is not among the messages can be counted, listed or downloaded by nobody there.
 */
export const createScheduledMessagesCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['client', 'staff', 'state', 'sendAt', 'text'],
    // They stand in the conversation.
    group: false,
    useAsTitle: 'title',
  },
  defaultSort: 'sendAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    ...keptStaffFields(ctx, 'staff', { index: true }),
    agencyField(ctx),
    { name: 'state', type: 'select', options: [...SCHEDULED_STATES], required: true },
    momentField('sendAt', { required: true }),
    { name: 'reason', type: 'select', options: [...NOT_SENT_REASONS] },
    { name: 'body', type: 'richText', ...(ctx.messageEditor ? { editor: ctx.messageEditor } : {}) },
    { name: 'text', type: 'textarea', maxLength: TEXT_LIMITS.message, required: true },
    // Which connection it was written for: whoever is connected anew is written to anew.
    secretField('connection'),
    momentField('nextAt', { admin: { hidden: true } }),
    momentField('leaseUntil', { admin: { hidden: true } }),
    { name: 'attempts', type: 'number', admin: { hidden: true }, defaultValue: 0, required: true },
    momentField('expiresAt', { admin: { hidden: true }, index: true }),
    searchable({ kept: { text: 'text' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['state', 'nextAt', 'createdAt'] }, { fields: ['client', 'state'] }],
  lockDocuments: false,
  texts,
})
