import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { staffAlone } from '../fields/keptStaff.js'
import { agencyField, clientField, privateField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { momentField, secretField } from '../fields/simple.js'
import { AS_GIVEN } from '../fields/typedFields.js'
import { signatureFields } from '../housing-plans/signatureFields.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    fields: {
      clientSignedAt: 'Signed by the client on',
      clientSignedName: 'Signed by the client as',
      language: 'Language',
      madeAt: 'Made on',
      madeByName: 'Made by',
      name: 'Title',
      plan: 'Plan',
      searchText: 'client or title',
      staffSignedAt: 'Signed by the officer on',
      staffSignedName: 'Signed by the officer as',
      text: 'Text',
      textHash: 'SHA-256 of the text',
      version: 'Version',
    },
    many: 'Versions of housing plans',
    one: 'Version of a housing plan',
  },
  es: {
    fields: {
      clientSignedAt: 'Firmado por el cliente el',
      clientSignedName: 'Firmado por el cliente como',
      language: 'Idioma',
      madeAt: 'Hecha el',
      madeByName: 'Hecha por',
      name: 'Título',
      plan: 'Plan de vivienda',
      searchText: 'cliente o título',
      staffSignedAt: 'Firmado por el trabajador el',
      staffSignedName: 'Firmado por el trabajador como',
      text: 'Texto',
      textHash: 'SHA-256 del texto',
      version: 'Versión',
    },
    many: 'Versiones de planes de vivienda',
    one: 'Versión de un plan de vivienda',
  },
}

/**
 * What stood in a housing plan, word for word, from when it was shared on: written by the server with
 * each change of the words, never changed afterwards but for the signatures under it.
 */
export const createHousingPlanVersionsCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['name', 'version', 'madeAt', 'clientSignedAt', 'staffSignedAt'],
    // They stand on the page of their plan.
    group: false,
    useAsTitle: 'name',
  },
  defaultSort: '-madeAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    { name: 'name', type: 'text', maxLength: TEXT_LIMITS.name, required: true },
    clientField(ctx),
    {
      name: 'plan',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.housingPlans,
    },
    { name: 'version', type: 'number', required: true },
    momentField('madeAt', { required: true }),
    {
      name: 'madeByName',
      type: 'text',
      access: { create: () => false, read: staffAlone, update: () => false },
      custom: AS_GIVEN,
    },
    { name: 'text', type: 'textarea', custom: AS_GIVEN, required: true },
    { name: 'textHash', type: 'text', custom: AS_GIVEN, required: true },
    { name: 'language', type: 'text', custom: AS_GIVEN, required: true },
    { name: 'lines', type: 'json', admin: { hidden: true }, required: true },
    { name: 'changes', type: 'json', admin: { hidden: true }, required: true },
    ...signatureFields(),
    secretField('dedupeKey', { unique: true }),
    privateField(),
    agencyField(ctx),
    searchable({ kept: { name: 'name' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['agency', 'private'] }, { fields: ['client', 'madeAt'] }],
  lockDocuments: false,
  texts,
})
