import { dropVersions } from '../../hooks/workflows/dropVersions.js'
import { freezeVersion } from '../../hooks/workflows/freezeVersion.js'
import { nameSteps } from '../../hooks/workflows/nameSteps.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { searchable } from '../fields/searchable.js'
import { textsField } from '../fields/simple.js'
import type { CollectionFactory } from '../types.js'
import { keyField, stepsField } from './stepFields.js'
import { workflowTexts } from './texts.js'

/**
 * What is done for a kind of case, and in which order. Each saved change leaves one version with
 * everything in it (`workflow-versions`); a running case keeps its own.
 */
export const createWorkflowsCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['name', 'caseType', 'version', 'active', 'updatedAt'],
    useAsTitle: 'name',
  },
  defaultSort: 'name',
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    textsField('names', TEXT_LIMITS.name, { required: false }),
    textsField('descriptions', TEXT_LIMITS.note, { required: false, shape: 'lines' }),
    { name: 'caseType', type: 'text', index: true, maxLength: TEXT_LIMITS.name },
    {
      name: 'dates',
      type: 'array',
      fields: [
        textsField('label', TEXT_LIMITS.name),
        keyField('workflowDateKey', null),
        { name: 'required', type: 'checkbox', defaultValue: false },
      ],
      maxRows: 20,
    },
    stepsField(ctx),
    {
      name: 'picture',
      type: 'ui',
      admin: { components: { Field: 'payload-client-portal/rsc#WorkflowPicture' } },
    },
    { name: 'active', type: 'checkbox', defaultValue: true, index: true },
    {
      name: 'agencies',
      type: 'relationship',
      hasMany: true,
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.agencies,
    },
    {
      name: 'version',
      type: 'number',
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
    },
    searchable({ kept: { caseType: 'name', name: 'name' } }),
  ],
  hooks: {
    afterChange: [freezeVersion],
    beforeDelete: [dropVersions],
    beforeValidate: [nameSteps],
  },
  texts: workflowTexts,
})
