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
      kind: { email: 'Email address', phone: 'Phone number' },
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
      kind: { email: 'Correo electrónico', phone: 'Número de teléfono' },
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
 * What a client's address and number were before, who changed them, when and from where. Written by
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
