import type { ArrayField, Field, PayloadRequest } from 'payload'

import { checkSteps } from '../../hooks/workflows/checkSteps.js'
import type { PluginContext } from '../../src/config/context.js'
import { MOST_STEPS } from '../../src/core/casework/checkWorkflow.js'
import { STEP_ASSIGNEES } from '../../src/core/casework/status.js'
import { COMPARISONS } from '../../src/core/questions/question.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { callerReader } from '../../src/language/callerReader.js'
import type { AdminKey } from '../../src/translations/label.js'
import { described } from '../fields/described.js'
import { dueField, keyChoice } from '../task-templates/dueFields.js'

const KEY = /^[a-z][a-z0-9-]{0,49}$/

/**
 * A short name by which steps and dates are named elsewhere. Where it is left empty it is made of what
 * the task or the date is called (`nameSteps`).
 * @param tasks slug of the tasks that steps are called after; null for dates
 */
export const keyField = (about: AdminKey, tasks: null | string): Field =>
  described(
    {
      name: 'key',
      type: 'text',
      admin: {
        components: {
          afterInput: [{ clientProps: { tasks }, path: 'payload-client-portal/client#MadeKey' }],
        },
      },
      maxLength: TEXT_LIMITS.word,
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        KEY.test(String(value)) || callerReader(req).t('errors.workflow_KEY'),
    },
    about,
  )

/** What is asked of a condition once it is about a step, and what stands there without one. */
const withStep = (
  _: unknown,
  { question, step }: { question?: unknown; step?: unknown },
): boolean => Boolean(step || question)

/**
 * The steps of a workflow. Those that name none before them begin with the case; those that name the
 * same run side by side.
 */
export const stepsField = ({ slugs }: PluginContext): ArrayField => ({
  name: 'steps',
  type: 'array',
  fields: [
    {
      name: 'task',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: slugs.taskTemplates,
      required: true,
    },
    keyField('workflowStepKey', slugs.taskTemplates),
    {
      name: 'after',
      type: 'text',
      admin: keyChoice('steps'),
      hasMany: true,
      maxLength: TEXT_LIMITS.word,
      maxRows: 20,
    },
    {
      name: 'condition',
      type: 'group',
      fields: [
        { name: 'step', type: 'text', admin: keyChoice('steps'), maxLength: TEXT_LIMITS.word },
        {
          name: 'question',
          type: 'text',
          admin: { condition: withStep },
          maxLength: TEXT_LIMITS.word,
        },
        {
          name: 'is',
          type: 'select',
          admin: { condition: withStep },
          defaultValue: 'equals',
          options: [...COMPARISONS],
        },
        {
          name: 'value',
          type: 'text',
          admin: { condition: withStep },
          maxLength: TEXT_LIMITS.name,
        },
      ],
    },
    dueField({ inWorkflow: true }),
    { name: 'assignee', type: 'select', defaultValue: 'owner', options: [...STEP_ASSIGNEES] },
  ],
  maxRows: MOST_STEPS,
  required: true,
  validate: checkSteps,
})
