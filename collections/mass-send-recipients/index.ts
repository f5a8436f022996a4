import { RECIPIENT_REASONS, RECIPIENT_STATES } from '../../src/core/status/massSend.js'
import { uuidField } from '../fields/ids.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { momentField, secretField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    choices: {
      reason: {
        'already-asked': 'Already asked for the same',
        canceled: 'Canceled before it was their turn',
        fault: 'Something went wrong',
        gone: 'What is asked for is no longer there',
        'invite-pending': 'Invitation pending',
        locked: 'Record sealed',
        'no-access': 'No access to the record',
        'not-allowed': 'Whoever sent it may not write to the client any more',
        'not-connected': 'Not connected',
        'portal-off': 'The portal is turned off',
        'roi-active': 'Active ROI that does not end soon',
        'sender-left': 'Whoever sent it has left',
        'too-many': 'Too many messages in an hour',
      },
      state: { failed: 'Failed', sent: 'Sent', skipped: 'Left out', waiting: 'Waiting' },
    },
    fields: {
      massSend: 'Mass send',
      reason: 'Reason',
      searchText: 'client',
      sentAt: 'Sent',
      state: 'Result',
    },
    many: 'Recipients of mass sends',
    one: 'Recipient of a mass send',
  },
  es: {
    choices: {
      reason: {
        'already-asked': 'Ya se le pidió lo mismo',
        canceled: 'Cancelado antes de su turno',
        fault: 'Algo falló',
        gone: 'Lo que se pide ya no existe',
        'invite-pending': 'Invitación pendiente',
        locked: 'Expediente sellado',
        'no-access': 'Sin acceso al expediente',
        'not-allowed': 'Quien lo envió ya no puede escribir al cliente',
        'not-connected': 'No conectado',
        'portal-off': 'El portal está desactivado',
        'roi-active': 'ROI activo que no vence pronto',
        'sender-left': 'Quien lo envió se fue',
        'too-many': 'Demasiados mensajes en una hora',
      },
      state: { failed: 'Con error', sent: 'Enviado', skipped: 'Omitido', waiting: 'En espera' },
    },
    fields: {
      massSend: 'Envío masivo',
      reason: 'Motivo',
      searchText: 'cliente',
      sentAt: 'Enviado',
      state: 'Resultado',
    },
    many: 'Destinatarios de envíos masivos',
    one: 'Destinatario de un envío masivo',
  },
}

/**
 * A client of a mass send, once, and what became of them. The message or request to them bears the id
 * of this row, so that there is never a second one.
 */
export const createMassSendRecipientsCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['client', 'state', 'reason', 'sentAt'],
    // They stand on the page of their send.
    group: false,
    useAsTitle: 'title',
  },
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    {
      name: 'massSend',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.massSends,
      required: true,
    },
    clientField(ctx),
    agencyField(ctx),
    { name: 'state', type: 'select', options: [...RECIPIENT_STATES], required: true },
    { name: 'reason', type: 'select', options: [...RECIPIENT_REASONS] },
    momentField('sentAt'),
    secretField('dedupeKey', { index: true, unique: true }),
    searchable({ through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['massSend', 'state', 'client'] }],
  lockDocuments: false,
  texts,
})
