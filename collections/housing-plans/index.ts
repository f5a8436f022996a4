import { PLAN_STATUSES } from '../../src/core/status/plan.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { forStaff } from '../fields/forStaff.js'
import { uuidField } from '../fields/ids.js'
import { keptStaffFields, staffAlone } from '../fields/keptStaff.js'
import { agencyField, clientField, privateField } from '../fields/ownership.js'
import { privacyChangedFields } from '../fields/privacyChanged.js'
import { searchable } from '../fields/searchable.js'
import { dayField, momentField, secretField } from '../fields/simple.js'
import { AS_GIVEN } from '../fields/typedFields.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'
import { signatureFields } from './signatureFields.js'

const texts: CollectionTexts = {
  en: {
    choices: {
      status: { agreed: 'Agreed', draft: 'Draft', ended: 'Ended', shared: 'Shared' },
    },
    fields: {
      agreedAt: 'Agreed on',
      changedByName: 'Changed by',
      clientSignedAt: 'Signed by the client on',
      clientSignedName: 'Signed by the client as',
      endedAt: 'Ended on',
      language: 'Language',
      name: 'Title',
      notifiedAt: 'Client notified on',
      privacyChangedAt: 'Privacy changed on',
      privacyChangedByName: 'Privacy changed by',
      reviewDate: 'Review on',
      reviewedAt: 'Reviewed on',
      searchText: 'client’s name, date of birth or title',
      sharedAt: 'Shared on',
      staff: 'Officer',
      staffName: 'Officer (has left)',
      staffSignedAt: 'Signed by the officer on',
      staffSignedName: 'Signed by the officer as',
      status: 'Status',
      template: 'Template',
      version: 'Version',
    },
    many: 'Housing plans',
    one: 'Housing plan',
  },
  es: {
    choices: {
      status: { agreed: 'Acordado', draft: 'Borrador', ended: 'Terminado', shared: 'Compartido' },
    },
    fields: {
      agreedAt: 'Acordado el',
      changedByName: 'Cambiado por',
      clientSignedAt: 'Firmado por el cliente el',
      clientSignedName: 'Firmado por el cliente como',
      endedAt: 'Terminado el',
      language: 'Idioma',
      name: 'Título',
      notifiedAt: 'Cliente avisado el',
      privacyChangedAt: 'Privacidad cambiada el',
      privacyChangedByName: 'Privacidad cambiada por',
      reviewDate: 'Revisión el',
      reviewedAt: 'Revisado el',
      searchText: 'nombre o fecha de nacimiento del cliente, o título',
      sharedAt: 'Compartido el',
      staff: 'Trabajador',
      staffName: 'Trabajador (ya no está)',
      staffSignedAt: 'Firmado por el trabajador el',
      staffSignedName: 'Firmado por el trabajador como',
      status: 'Estado',
      template: 'Plantilla',
      version: 'Versión',
    },
    many: 'Planes de vivienda',
    one: 'Plan de vivienda',
  },
}

/**
 * Personal housing plans: what client and officer want to reach, and who does what until when.
 * Written by actions alone; what stood in each version, and who signed it, is kept beside
 * (`housing-plan-versions`). Clients see none that is a draft.
 */
export const createHousingPlansCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['name', 'client', 'status', 'version', 'reviewDate', 'staff', 'agency'],
    useAsTitle: 'name',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    clientField(ctx),
    {
      name: 'status',
      type: 'select',
      defaultValue: 'draft',
      index: true,
      options: [...PLAN_STATUSES],
      required: true,
    },
    { name: 'version', type: 'number', defaultValue: 0, required: true },
    ...keptStaffFields(ctx, 'staff', { index: true, shownToClients: true }),
    dayField('reviewDate'),
    { name: 'sections', type: 'json', admin: { hidden: true }, required: true },
    { name: 'goals', type: 'json', admin: { hidden: true }, required: true },
    { name: 'language', type: 'text', custom: AS_GIVEN, required: true },
    {
      name: 'template',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.housingPlanTemplates,
    },
    ...signatureFields(),
    momentField('sharedAt'),
    momentField('agreedAt'),
    momentField('notifiedAt'),
    momentField('reviewedAt'),
    momentField('endedAt'),
    {
      name: 'changedByName',
      type: 'text',
      access: { create: () => false, read: staffAlone, update: () => false },
      custom: AS_GIVEN,
    },
    // Whoever edits says which words they saw; every write compares the edition and raises it.
    { name: 'revision', type: 'number', admin: { hidden: true }, defaultValue: 0, required: true },
    { name: 'edition', type: 'number', admin: { hidden: true }, defaultValue: 0, required: true },
    momentField('remindAt', { hidden: true, index: true }),
    momentField('actionRemindAt', { hidden: true, index: true }),
    // Which of the staff does what is no business of the client's.
    ...forStaff([{ name: 'doers', type: 'json', admin: { hidden: true } }]),
    secretField('doerIDs'),
    privateField(),
    ...privacyChangedFields(),
    agencyField(ctx),
    searchable({ kept: { name: 'name' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [
    { fields: ['agency', 'private'] },
    { fields: ['client', 'createdAt'] },
    { fields: ['client', 'sharedAt'] },
    { fields: ['client', 'agreedAt'] },
    { fields: ['client', 'endedAt'] },
    { fields: ['client', 'privacyChangedAt'] },
  ],
  lockDocuments: false,
  texts,
})
