import {
  dueRuleOf,
  type StepCondition,
  type WorkflowDefinition,
} from '../../core/casework/definition.js'
import type { StepDefinition, TaskContent } from '../../core/casework/definition.js'
import type { StepRow } from '../../data/caseRows.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { listRows } from '../../data/store.js'

type Template = Row<'taskTemplates'>
export type Templates = ReadonlyMap<string, Template>

/** Rows of arrays have ids of their own, which mean nothing and may change with every save. */
const withoutIDs = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutIDs)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => key !== 'id' && one !== undefined)
      .map(([key, one]) => [key, withoutIDs(one)]),
  )
}

/** What a template says and asks, as a task keeps it. */
export const taskContentOf = (template: Template): TaskContent => ({
  clientTask: template.clientTask === 'yes',
  descriptions: template.descriptions ?? null,
  layout: template.layout ?? 'one-page',
  name: template.name,
  names: template.names ?? null,
  questions: withoutIDs(template.questions ?? []) as TaskContent['questions'],
  questionsVersion: template.questionsVersion ?? 1,
  review: template.review !== false,
  scores: withoutIDs(template.scores ?? []) as TaskContent['scores'],
})

const conditionOf = ({ condition }: StepRow): null | StepCondition => {
  const { is, question, step, value } = condition ?? {}
  if (!step && !question) return null
  return {
    is: is ?? 'equals',
    question: question ?? '',
    step: step ?? '',
    ...(value ? { value } : {}),
  }
}

const stepOf = (row: StepRow, templates: Templates): StepDefinition => {
  const task = String(toID(row.task))
  const template = templates.get(task)
  const content = template
    ? taskContentOf(template)
    : {
        clientTask: false,
        descriptions: null,
        name: row.key,
        names: null,
        questions: [],
        review: true,
      }
  const isOwn = row.due?.kind && row.due.kind !== 'template'
  return {
    ...content,
    after: row.after ?? [],
    assignee: row.assignee ?? 'owner',
    condition: conditionOf(row),
    due: dueRuleOf(isOwn ? row.due : template?.due),
    key: row.key,
    task,
  }
}

type Written = Pick<
  Row<'workflows'>,
  'caseType' | 'dates' | 'descriptions' | 'name' | 'names' | 'steps'
>

/** A workflow with all that its tasks say, ask and are due by: what a version holds. */
export const definitionOf = (workflow: Written, templates: Templates): WorkflowDefinition => ({
  caseType: workflow.caseType ?? null,
  dates: (workflow.dates ?? []).map(({ key, label, required }) => ({
    key,
    label,
    required: required === true,
  })),
  descriptions: workflow.descriptions ?? null,
  name: workflow.name,
  names: workflow.names ?? null,
  steps: (workflow.steps ?? []).map((step) => stepOf(step, templates)),
})

/** The templates that workflows use, read in one statement. */
export const templatesOf = async (
  source: Source,
  workflows: readonly Pick<Row<'workflows'>, 'steps'>[],
): Promise<Templates> => {
  const wanted = new Set(
    workflows
      .flatMap(({ steps }) => (steps ?? []).map(({ task }) => toID(task)))
      .filter((id): id is ID => id !== null)
      .map(String),
  )
  if (wanted.size === 0) return new Map()
  const rows = await listRows(
    source,
    'taskTemplates',
    { id: { in: [...wanted] } },
    { limit: wanted.size },
  )
  return new Map(rows.map((row) => [row.id, row]))
}
