import type { Field, GroupField } from 'payload'

import type { DueFields } from '../../src/core/casework/definition.js'
import { DUE_KINDS } from '../../src/core/casework/status.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { label } from '../../src/translations/label.js'
import { wholeField } from '../fields/simple.js'

/** Ten years: longer than any case is planned for. */
const MOST_DAYS = 3660

const onlyFor =
  (...kinds: readonly string[]) =>
  (_: unknown, { kind }: DueFields): boolean =>
    kinds.includes(String(kind))

/** A field that names steps, or a date, of the workflow around: chosen among those that the form has. */
export const keyChoice = (of: 'dates' | 'steps') => ({
  components: {
    Field: { clientProps: { of }, path: 'payload-client-portal/client#KeyChoiceField' },
  },
})

/** The day of the case that a rule counts from, by its short name; only a workflow knows its dates. */
const dateField = (inWorkflow: boolean): Field => ({
  name: 'date',
  type: 'text',
  admin: {
    condition: onlyFor('after-date', 'before-date'),
    ...(inWorkflow ? keyChoice('dates') : {}),
  },
  maxLength: TEXT_LIMITS.word,
})

/** The step whose end a rule counts from; only a workflow knows its steps. */
const stepField: Field = {
  name: 'step',
  type: 'text',
  admin: {
    condition: onlyFor('after-task'),
    custom: { labelKey: 'workflowDueStep' },
    ...keyChoice('steps'),
  },
  label: label('workflowDueStep'),
  maxLength: TEXT_LIMITS.word,
}

/**
 * When a task is due.
 * @param inWorkflow of a step, where `template` means what the task itself says
 */
export const dueField = ({ inWorkflow }: { inWorkflow: boolean }): GroupField => ({
  name: 'due',
  type: 'group',
  fields: [
    {
      name: 'kind',
      type: 'select',
      defaultValue: inWorkflow ? 'template' : 'none',
      options: inWorkflow ? ['template', ...DUE_KINDS] : [...DUE_KINDS],
    },
    wholeField('days', {
      admin: { condition: onlyFor('after-date', 'after-start', 'after-task', 'before-date') },
      max: MOST_DAYS,
      min: 0,
    }),
    dateField(inWorkflow),
    ...(inWorkflow ? [stepField] : []),
  ],
})
