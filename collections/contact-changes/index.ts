import { CONTACT_DOORS, CONTACT_KINDS } from '../../src/core/contactDoors.js'
import { keptContactFields } from '../fields/contact.js'
import { uuidField } from '../fields/ids.js'
import { staffAlone } from '../fields/keptStaff.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { momentField, secretField, staffField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    choices: {
      door: {
        invitation: 'Invitation',
        'own-page': 'By the client, in the portal',
        record: 'In the record',
        recovery: 'Recovery in person',
        registration: 'By the client, when registering',
        server: 'By the system',
        'taken-back': 'By the client: a change taken back',
      },
      kind: {
        address: 'Address',
        bestTimes: 'Best times',
        email: 'Email address',
        emergencyName: 'Emergency contact',
        emergencyPhone: 'Emergency contact’s phone',
        emergencyRelationship: 'Emergency contact is the client’s …',
        leaveMessage: 'Messages may be left',
        mailingAddress: 'Mailing address',
        mailingCareOf: 'Mail in care of',
        phone: 'Phone number',
        safeWays: 'Safe ways to reach',
      },
    },
    fields: {
      after: 'After',
      at: 'When',
      before: 'Before',
      changedBy: 'Changed by',
      door: 'How',
      kind: 'What',
      searchText: 'client’s name, date of birth, old or new address or number',
    },
    many: 'Contact changes',
    one: 'Contact change',
  },
  es: {
    choices: {
      door: {
        invitation: 'Invitación',
        'own-page': 'Por el cliente, en el portal',
        record: 'En el expediente',
        recovery: 'Recuperación en persona',
        registration: 'Por el cliente, al registrarse',
        server: 'Por el sistema',
        'taken-back': 'Por el cliente: deshizo un cambio',
      },
      kind: {
        address: 'Dirección',
        bestTimes: 'Mejores horarios',
        email: 'Correo electrónico',
        emergencyName: 'Contacto de emergencia',
        emergencyPhone: 'Teléfono del contacto de emergencia',
        emergencyRelationship: 'El contacto de emergencia es su…',
        leaveMessage: 'Se pueden dejar mensajes',
        mailingAddress: 'Dirección postal',
        mailingCareOf: 'Correo a cargo de',
        phone: 'Número de teléfono',
        safeWays: 'Formas seguras de contacto',
      },
    },
    fields: {
      after: 'Después',
      at: 'Cuándo',
      before: 'Antes',
      changedBy: 'Cambiado por',
      door: 'Cómo',
      kind: 'Qué',
      searchText: 'nombre o fecha de nacimiento del cliente, dirección o número',
    },
    many: 'Cambios de contacto',
    one: 'Cambio de contacto',
  },
}

/**
 * How a client was reached before, who changed that, when and from where. Written by
 * the server alone, one row a change, and never changed: old addresses are of use to whoever has to
 * find somebody, and dangerous in other hands, so they stay with the owning agency.
 */
export const createContactChangesCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['client', 'kind', 'before', 'after', 'door', 'changedBy', 'at'],
    useAsTitle: 'title',
  },
  defaultSort: '-at',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    agencyField(ctx),
    { name: 'kind', type: 'select', options: [...CONTACT_KINDS], required: true },
    ...keptContactFields('before'),
    ...keptContactFields('after'),
    { name: 'door', type: 'select', options: [...CONTACT_DOORS], required: true },
    { ...staffField(ctx, 'changedBy'), access: { read: staffAlone } },
    momentField('at', { index: true, required: true }),
    secretField('dedupeKey', { index: true, unique: true }),
    searchable({ plain: ['before', 'after'], through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['client', 'at'] }],
  lockDocuments: false,
  texts,
})
