import type { ArrayField, PayloadRequest, TextField } from 'payload'

import { checkSteps } from '../../hooks/workflows/checkSteps.js'
import type { PluginContext } from '../../src/config/context.js'
import { MOST_STEPS } from '../../src/core/casework/checkWorkflow.js'
import { STEP_ASSIGNEES } from '../../src/core/casework/status.js'
import { COMPARISONS } from '../../src/core/questions/question.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { callerReader } from '../../src/language/callerReader.js'
import { dueField } from '../task-templates/dueFields.js'

const KEY = /^[a-z][a-z0-9-]{0,49}$/

/** A short word by which steps and dates are named elsewhere. */
export const keyField = (): TextField => ({
  name: 'key',
  type: 'text',
  maxLength: TEXT_LIMITS.word,
  required: true,
  validate: (value: unknown, { req }: { req: PayloadRequest }) =>
    KEY.test(String(value)) || callerReader(req).t('errors.workflow_KEY'),
})

/**
 * The steps of a workflow. Those that name none before them begin with the case; those that name the
 * same run side by side.
 */
export const stepsField = ({ slugs }: PluginContext): ArrayField => ({
  name: 'steps',
  type: 'array',
  fields: [
    keyField(),
    {
      name: 'task',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: slugs.taskTemplates,
      required: true,
    },
    { name: 'after', type: 'text', hasMany: true, maxLength: TEXT_LIMITS.word, maxRows: 20 },
    {
      name: 'condition',
      type: 'group',
      fields: [
        { name: 'step', type: 'text', maxLength: TEXT_LIMITS.word },
        { name: 'question', type: 'text', maxLength: TEXT_LIMITS.word },
        { name: 'is', type: 'select', defaultValue: 'equals', options: [...COMPARISONS] },
        { name: 'value', type: 'text', maxLength: TEXT_LIMITS.name },
      ],
    },
    dueField({ inWorkflow: true }),
    { name: 'assignee', type: 'select', defaultValue: 'owner', options: [...STEP_ASSIGNEES] },
  ],
  maxRows: MOST_STEPS,
  required: true,
  validate: checkSteps,
})
