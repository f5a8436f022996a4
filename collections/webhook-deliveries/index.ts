import { DELIVERY_PROBLEMS, DELIVERY_STATES } from '../../src/core/deliveries.js'
import { hiddenFromOrdinaryStaff } from '../../access/actor.js'
import { labelByLanguage } from '../../src/translations/label.js'
import { uuidField } from '../fields/ids.js'
import { searchable } from '../fields/searchable.js'
import { momentField, secretField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    choices: {
      lastProblem: {
        gone: 'It wants no more of this (410)',
        'handler-failed': 'The handler failed',
        'not-genuine': 'Does not match the audit trail',
        'private-address': 'The address lies in a private network',
        redirected: 'It leads elsewhere; that is not followed',
        refused: 'It answered with an error',
        'timed-out': 'It took too long',
        unreachable: 'It could not be reached',
      },
      state: {
        delivered: 'Delivered',
        failed: 'Given up',
        waiting: 'Waiting',
        withheld: 'Not sent',
      },
    },
    fields: {
      attempts: 'Tries',
      auditEvent: 'Event in the audit trail',
      consumer: 'To',
      deliveredAt: 'Delivered',
      lastProblem: 'Last problem',
      lastStatus: 'Last answer',
      messageID: 'Id of the message',
      nextAt: 'Next try',
      searchText: 'event, webhook or id of the message',
      state: 'Result',
      triedAt: 'Last try',
      type: 'Event',
    },
    many: 'Webhook deliveries',
    one: 'Webhook delivery',
  },
  es: {
    choices: {
      lastProblem: {
        gone: 'Ya no quiere recibir esto (410)',
        'handler-failed': 'El código que lo recibe falló',
        'not-genuine': 'No coincide con el registro de auditoría',
        'private-address': 'La dirección está en una red privada',
        redirected: 'Lleva a otro lugar; eso no se sigue',
        refused: 'Respondió con un error',
        'timed-out': 'Tardó demasiado',
        unreachable: 'No se pudo llegar',
      },
      state: {
        delivered: 'Entregado',
        failed: 'Abandonado',
        waiting: 'En espera',
        withheld: 'No enviado',
      },
    },
    fields: {
      attempts: 'Intentos',
      auditEvent: 'Evento del registro de auditoría',
      consumer: 'Para',
      deliveredAt: 'Entregado',
      lastProblem: 'Último problema',
      lastStatus: 'Última respuesta',
      messageID: 'Identificador del mensaje',
      nextAt: 'Próximo intento',
      searchText: 'evento, webhook o identificador del mensaje',
      state: 'Resultado',
      triedAt: 'Último intento',
      type: 'Evento',
    },
    many: 'Entregas de webhooks',
    one: 'Entrega de webhook',
  },
}

/**
 * What was told to whom: an event of the audit trail for one webhook, or for the handlers of option
 * `on`. It holds ids and codes, and is made anew for each try: a row that somebody made up is never
 * sent.
 */
export const createWebhookDeliveriesCollection: CollectionFactory = ({ options }) => ({
  admin: {
    components: {
      beforeListTable: [
        {
          clientProps: { names: options.webhooks.map(({ name }) => name) },
          path: 'payload-client-portal/client#WebhookTests',
        },
      ],
    },
    defaultColumns: ['type', 'consumer', 'state', 'attempts', 'lastProblem', 'nextAt', 'actions'],
    // Nothing is ever in it where nobody listens
    hidden:
      options.webhooks.length === 0 && Object.keys(options.on).length === 0
        ? true
        : hiddenFromOrdinaryStaff,
    useAsTitle: 'messageID',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    { name: 'type', type: 'text', index: true, required: true },
    { name: 'consumer', type: 'text', required: true },
    { name: 'state', type: 'select', options: [...DELIVERY_STATES], required: true },
    { name: 'attempts', type: 'number', required: true },
    { name: 'lastStatus', type: 'number' },
    { name: 'lastProblem', type: 'select', options: [...DELIVERY_PROBLEMS] },
    momentField('nextAt'),
    momentField('triedAt'),
    momentField('deliveredAt'),
    { name: 'messageID', type: 'text', index: true, required: true },
    { name: 'auditEvent', type: 'text', required: true },
    { name: 'sequence', type: 'number', hidden: true, index: true },
    { ...momentField('expiresAt', { index: true }), hidden: true },
    secretField('dedupeKey', { index: true, unique: true }),
    {
      name: 'actions',
      type: 'ui',
      admin: { components: { Cell: 'payload-client-portal/client#DeliveryActionsCell' } },
      label: labelByLanguage('historyColumnActions'),
    },
    searchable({ plain: ['type', 'consumer', 'messageID'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['consumer', 'state', 'nextAt'] }],
  lockDocuments: false,
  texts,
})
