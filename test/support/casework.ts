import { randomUUID } from 'node:crypto'

import type { PortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'
import type { Answer, Visitor } from './visitor.js'

type Data = Record<string, unknown>

/** Question of a task, as an author types it. */
export const yesNo = (name: string): Data => ({ label: { en: `${name}?` }, name, type: 'yes-no' })

/** Makes task templates and workflows the way a seed makes them. */
export const caseworkOf = ({ payload }: PortalApp) => {
  const create = async (collection: string, data: Data): Promise<Data & { id: string }> =>
    (await payload.create({ collection, data, overrideAccess: true })) as unknown as Data & {
      id: string
    }
  const template = (data: Data = {}) =>
    create('task-templates', { clientTask: 'no', name: 'Visit', ...data })

  /** A workflow of steps, each with a template of its own unless it names one. */
  const workflow = async (steps: Data[], data: Data = {}) => {
    const made: Data[] = []
    for (const { task, ...step } of steps)
      made.push({
        ...step,
        task:
          typeof task === 'string'
            ? task
            : (await template({ name: String(step.key), ...(task as Data | undefined) })).id,
      })
    return create('workflows', { name: 'Prevention', steps: made, ...data })
  }
  return { create, template, workflow }
}

/** A case with tasks straight in the database, for what only reads them. */
export const caseWithTasks = async (
  app: PortalApp,
  { agency, client, ...data }: Data,
  tasks: Data[],
): Promise<{ case: string; tasks: string[] }> => {
  const { create, workflow } = caseworkOf(app)
  const made = await workflow([{ key: 'first' }])
  const [version] = await storedRows(app, 'workflow-versions', { workflow: { equals: made.id } })
  const id = randomUUID()
  await create('cases', {
    agency,
    client,
    id,
    name: 'Prevention',
    openedAt: new Date().toISOString(),
    version: version?.id,
    versionNumber: 1,
    workflow: made.id,
    ...data,
  })
  const ids: string[] = []
  for (const task of tasks) {
    const row = await create('case-tasks', {
      agency,
      case: id,
      client,
      name: 'Task',
      private: data.private ?? false,
      questionCount: Array.isArray(task.questions) ? task.questions.length : 0,
      status: 'open',
      stepKey: randomUUID(),
      ...task,
    })
    ids.push(row.id)
  }
  return { case: id, tasks: ids }
}

/** Starts a case over REST, as the drawer of a record does; of one step unless a workflow is named. */
export const startedCase = async (
  app: PortalApp,
  {
    client,
    worker,
    workflow,
    ...body
  }: Data & { client: string; worker: Visitor; workflow?: string },
): Promise<Answer> => {
  const of = workflow ?? (await caseworkOf(app).workflow([{ key: 'first' }])).id
  return worker.post(`/portal/clients/${client}/cases`, { ...body, workflow: of })
}

/** The tasks of a case by the key of their step, as they are stored. */
export const tasksByKey = async (app: PortalApp, id: unknown) =>
  Object.fromEntries(
    (await storedRows(app, 'case-tasks', { case: { equals: id } })).map((row) => [
      String(row.stepKey),
      row,
    ]),
  )
