import { keepToProgram } from '../../hooks/referrals/keepToProgram.js'
import { letReceiverAnswer } from '../../hooks/referrals/letReceiverAnswer.js'
import { REFERRAL_STATUSES } from '../../src/core/status/referral.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { staffAlone } from '../fields/keptStaff.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { momentField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    choices: {
      status: {
        accepted: 'Accepted',
        canceled: 'Canceled',
        'client-declined': 'The client said no',
        pending: 'Waiting for an answer',
        'provider-declined': 'The other agency said no',
      },
    },
    fields: {
      agency: 'Referred by',
      note: 'Note for the other agency',
      program: 'Program',
      referredAt: 'Referred on',
      searchText: 'client’s name, date of birth, agency or program',
      status: 'Status',
      toAgency: 'Referred to',
    },
    many: 'Referrals',
    one: 'Referral',
  },
  es: {
    choices: {
      status: {
        accepted: 'Aceptada',
        canceled: 'Cancelada',
        'client-declined': 'El cliente dijo que no',
        pending: 'Espera una respuesta',
        'provider-declined': 'La otra agencia dijo que no',
      },
    },
    fields: {
      agency: 'Remitido por',
      note: 'Nota para la otra agencia',
      program: 'Programa',
      referredAt: 'Fecha de remisión',
      searchText: 'nombre o fecha de nacimiento del cliente, agencia o programa',
      status: 'Estado',
      toAgency: 'Remitido a',
    },
    many: 'Remisiones',
    one: 'Remisión',
  },
}

/**
 * A client sent on to another agency or program. The agency that refers and the one it is for see
 * it; the latter answers. Clients see their own, without the note.
 */
export const createReferralsCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['client', 'toAgency', 'program', 'status', 'referredAt'],
    useAsTitle: 'title',
  },
  defaultSort: '-referredAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    {
      name: 'toAgency',
      type: 'relationship',
      admin: { allowCreate: false, allowEdit: false },
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.agencies,
      required: true,
    },
    {
      name: 'program',
      type: 'relationship',
      admin: { allowCreate: false, allowEdit: false },
      filterOptions: ({ data }) =>
        data?.toAgency ? { agency: { equals: data.toAgency as string } } : true,
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.programs,
    },
    {
      name: 'status',
      type: 'select',
      defaultValue: 'pending',
      options: [...REFERRAL_STATUSES],
      required: true,
    },
    momentField('referredAt', {
      defaultValue: () => ctx.options.clock().toISOString(),
      index: true,
      required: true,
    }),
    // guard: referral-notes-for-staff
    {
      name: 'note',
      type: 'textarea',
      access: { read: staffAlone },
      maxLength: TEXT_LIMITS.note,
    },
    agencyField(ctx),
    searchable({ through: ['client', 'toAgency', 'program'] }),
  ],
  hooks: {
    // guard: receiver-answers-alone
    beforeChange: [letReceiverAnswer, keepToProgram],
  },
  indexes: [{ fields: ['client', 'referredAt'] }],
  lockDocuments: false,
  texts,
})
