import { checkWorkflow, type WorkflowProblem } from '../../core/casework/checkWorkflow.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { listRows } from '../../data/store.js'
import { definitionOf, templatesOf } from './definition.js'
import { freezeWorkflow } from './freeze.js'

/** An installation has some dozen workflows. */
const MOST = 500

const usersOf = (source: Source, template: string): Promise<Row<'workflows'>[]> =>
  listRows(source, 'workflows', { 'steps.task': { equals: template } }, { limit: MOST })

/** Gives each workflow that uses a task the version that says what the task says now. */
export const freezeUsersOf = async (source: Source, template: string): Promise<void> => {
  const workflows = await usersOf(source, template)
  if (workflows.length === 0) return
  const templates = await templatesOf(source, workflows)
  for (const workflow of workflows) await freezeWorkflow(source, workflow, templates)
}

/** What would be wrong with workflows that use a task, if it were so. */
export const problemsOfUsers = async (
  source: Source,
  template: Row<'taskTemplates'>,
): Promise<(WorkflowProblem & { workflow: string })[]> => {
  const workflows = await usersOf(source, template.id)
  if (workflows.length === 0) return []
  const templates = new Map([
    ...(await templatesOf(source, workflows)),
    [template.id, template] as const,
  ])
  return workflows.flatMap((workflow) =>
    checkWorkflow(definitionOf(workflow, templates)).map((problem) => ({
      ...problem,
      workflow: workflow.name,
    })),
  )
}
