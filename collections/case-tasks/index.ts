import { CASE_STATES, TASK_SIDES, TASK_STATUSES } from '../../src/core/casework/status.js'
import { LAYOUTS } from '../../src/core/questions/question.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { withoutPointsForClients } from '../fields/answers.js'
import { forStaff } from '../fields/forStaff.js'
import { uuidField } from '../fields/ids.js'
import { keptStaffFields } from '../fields/keptStaff.js'
import { agencyField, clientField, privateField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { dayField, momentField } from '../fields/simple.js'
import type { CollectionFactory } from '../types.js'
import { engineFields } from './engineFields.js'
import { caseTaskTexts } from './texts.js'

/**
 * The tasks of a case, each with its words and questions as they were when it was made. Written by
 * actions alone. Clients read those that are theirs and shown to them (`shownToClient`), and of
 * these what they are asked, what they sent and by when; nothing that staff say among themselves.
 */
export const createCaseTasksCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['name', 'client', 'status', 'clientTask', 'assignee', 'dueDate'],
    useAsTitle: 'name',
  },
  defaultSort: 'dueDate',
  disableDuplicate: true,
  fields: [
    uuidField(),
    // First: staff open a task to see what was sent, and to say what comes of it
    {
      name: 'sent',
      type: 'ui',
      admin: {
        components: {
          Field: {
            clientProps: { documents: ctx.slugs.clientDocuments },
            path: 'payload-client-portal/client#TaskAnswersField',
          },
        },
      },
    },
    clientField(ctx),
    {
      name: 'case',
      type: 'relationship',
      // Written by the server with each row; when a client is erased the case goes first.
      access: { create: () => false, update: () => false },
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.cases,
    },
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    // What a client reads, by language
    { name: 'names', type: 'json', admin: { hidden: true } },
    { name: 'descriptions', type: 'json', admin: { hidden: true } },
    {
      name: 'status',
      type: 'select',
      defaultValue: 'waiting',
      index: true,
      options: [...TASK_STATUSES],
      required: true,
    },
    // That of its case, kept with it: what is asked of a task asks for both in one statement.
    {
      name: 'caseState',
      type: 'select',
      admin: { hidden: true },
      defaultValue: 'open',
      options: [...CASE_STATES],
      required: true,
    },
    { name: 'clientTask', type: 'checkbox', defaultValue: false },
    ...forStaff(keptStaffFields(ctx, 'assignee')),
    dayField('dueDate'),
    privateField(),
    agencyField(ctx),
    momentField('openedAt'),
    { name: 'layout', type: 'select', admin: { hidden: true }, options: [...LAYOUTS] },
    {
      name: 'questions',
      type: 'json',
      admin: { hidden: true },
      hooks: { afterRead: [withoutPointsForClients] },
    },
    // Kept with them: lists and menus say how many there are without reading them all
    { name: 'questionCount', type: 'number', admin: { hidden: true }, defaultValue: 0 },
    { name: 'questionsVersion', type: 'number', admin: { hidden: true } },
    // Shown in words, beside what was answered before, by the component below
    { name: 'answers', type: 'json', admin: { hidden: true } },
    momentField('submittedAt'),
    { name: 'submittedBy', type: 'select', options: [...TASK_SIDES] },
    momentField('askedAgainAt'),
    // To the client: what is missing in what they sent
    { name: 'reviewNote', type: 'textarea', maxLength: TEXT_LIMITS.note },
    momentField('completedAt'),
    // Staff did what was the client's to do
    { name: 'completedFor', type: 'checkbox', defaultValue: false },
    ...forStaff(keptStaffFields(ctx, 'completedBy', { index: true })),
    momentField('skippedAt'),
    ...engineFields(ctx),
    momentField('remindAt', { hidden: true }),
    momentField('remindedAt'),
    searchable({ kept: { name: 'text' }, through: ['client'] }),
  ],
  graphQL: { disableMutations: true },
  indexes: [
    { fields: ['case', 'position'] },
    { fields: ['client', 'shownToClient', 'status'] },
    { fields: ['client', 'openedAt'] },
    { fields: ['client', 'submittedAt'] },
    { fields: ['client', 'completedAt'] },
    { fields: ['client', 'skippedAt'] },
    { fields: ['agency', 'private'] },
    // The board: whole, so that what it counts is counted in the index, without a look at the rows
    { fields: ['agency', 'caseState', 'status', 'dueDate', 'clientTask', 'private'] },
    { fields: ['assignee', 'agency', 'caseState', 'status', 'dueDate', 'private'] },
    { fields: ['assignee', 'caseState', 'status', 'dueDate'] },
    { fields: ['status', 'remindAt'] },
  ],
  lockDocuments: false,
  texts: caseTaskTexts,
})
