import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { searchable } from '../fields/searchable.js'
import { secretField, valuesField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    fields: {
      definition: 'The whole workflow, as it was',
      name: 'Name',
      number: 'Version',
      searchText: 'name',
      workflow: 'Workflow',
    },
    many: 'Versions of workflows',
    one: 'Version of a workflow',
  },
  es: {
    fields: {
      definition: 'Todo el flujo de trabajo, como era',
      name: 'Nombre',
      number: 'Versión',
      searchText: 'nombre',
      workflow: 'Flujo de trabajo',
    },
    many: 'Versiones de flujos de trabajo',
    one: 'Versión de un flujo de trabajo',
  },
}

/**
 * Workflows as they were each time they were saved, with every task, text, question and due rule.
 * Written by the server alone, and never again: running cases stand on them.
 */
export const createWorkflowVersionsCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['name', 'number', 'workflow', 'createdAt'], useAsTitle: 'name' },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    { name: 'number', type: 'number', required: true },
    {
      name: 'workflow',
      type: 'relationship',
      access: { create: () => false, update: () => false },
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.workflows,
    },
    valuesField('definition', { required: true }),
    // Of two servers that save at once one writes the version.
    secretField('dedupeKey', { index: true, unique: true }),
    searchable({ kept: { name: 'name' } }),
  ],
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['workflow', 'number'] }],
  lockDocuments: false,
  texts,
})
