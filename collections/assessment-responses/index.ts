import { keepAnswers } from '../../hooks/assessment-responses/keepAnswers.js'
import { answersFields } from '../fields/answers.js'
import { uuidField } from '../fields/ids.js'
import {
  agencyField,
  clientField,
  clientTitleField,
  fulfillmentFields,
  privateField,
  replacedField,
} from '../fields/ownership.js'
import { todayField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/** Answers to an assessment, with the questions as they were asked. */
export const createAssessmentResponsesCollection: CollectionFactory = (ctx) => ({
  admin: { useAsTitle: 'title', defaultColumns: ['assessment', 'client', 'assessmentDate'] },
  defaultSort: '-assessmentDate',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    {
      name: 'assessment',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.assessments,
      required: true,
    },
    todayField('assessmentDate', {
      index: true,
      required: true,
    }),
    ...answersFields(),
    privateField(),
    agencyField(ctx),
    replacedField(),
    ...fulfillmentFields(ctx),
    searchable({ through: ['client', 'assessment'] }),
  ],
  hooks: { beforeValidate: [keepAnswers] },
  indexes: [{ fields: ['client', 'assessmentDate'] }, { fields: ['agency', 'private'] }],
  lockDocuments: false,
})
