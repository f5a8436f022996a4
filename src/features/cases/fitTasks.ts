import type { StepDefinition, WorkflowDefinition } from '../../core/casework/definition.js'
import { nextMoves, type LookedAt } from '../../core/casework/nextMoves.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { changeRow, findRowByID } from '../../data/store.js'
import { insertRows } from '../../data/insertRows.js'
import { settleEffects } from '../../effects/settleEffects.js'
import { transition } from '../../effects/transition.js'
import { factsOf, lookedAt, caseClock, type CaseClock } from './lookedAt.js'
import { lookOver, newTaskMail, tasksOf } from './lookOver.js'
import { taskID } from './taskID.js'
import { contentFields, isShownToClient, stepFields, taskRow } from './taskRow.js'

type Task = Row<'caseTasks'>

const unmade = (step: StepDefinition, caseID: string): LookedAt => ({
  after: step.after,
  answers: null,
  condition: step.condition,
  dueDate: null,
  dueRule: step.due,
  endedOn: null,
  id: taskID(caseID, step.key),
  key: step.key,
  openedOn: null,
  openings: 0,
  skippedFor: null,
  status: 'waiting',
})

type Fitting = {
  definition: WorkflowDefinition
  place: CaseClock
  row: Row<'cases'>
  tasks: Task[]
}

/** Rows for the steps that have none, opened where their turn is already: one statement writes all. */
const newRows = ({ definition, place, row, tasks }: Fitting): Task[] => {
  const there = new Set(tasks.map(({ stepKey }) => stepKey))
  const steps = definition.steps
    .map((step, position) => ({ position, step }))
    .filter(({ step }) => !there.has(step.key))
  const moves = new Map(
    nextMoves(
      [
        ...tasks.map((task) => lookedAt(task, place)),
        ...steps.map(({ step }) => unmade(step, row.id)),
      ],
      factsOf(row, place),
    ).map((one) => [one.id, one]),
  )
  const [agency, client, owner] = [toID(row.agency), toID(row.client), toID(row.owner)]
  if (agency === null || client === null) return []
  const of = { agency, case: row.id, client, private: row.private }
  const isOpenFor = ({ step }: (typeof steps)[number]): boolean =>
    step.clientTask && moves.get(taskID(row.id, step.key))?.to === 'open'
  const forClient = steps.filter(isOpenFor)
  return steps.map(({ position, step }) => {
    const id = taskID(row.id, step.key)
    const { due = null, to = 'waiting' } = moves.get(id) ?? {}
    const isFirst = forClient[0]?.step.key === step.key
    return taskRow({
      assignee: step.assignee === 'owner' ? owner : null,
      content: step,
      due,
      effects: isFirst ? [newTaskMail({ id, openings: 1 }, forClient.length)] : [],
      id,
      now: place.now.toISOString(),
      of,
      position,
      remindAt: step.clientTask && to === 'open' ? place.remindAt(due) : null,
      status: to,
      step,
    })
  })
}

/** What was added by hand has a key that no step can have. */
const isOfStep = ({ stepKey }: Task): boolean => !stepKey.startsWith('+')

/** A step that the version has not: what nobody has done about it yet is not needed any more. */
const dropTask = async (source: Source, task: Task, { now }: CaseClock): Promise<void> => {
  await transition(source, {
    data: {
      remindAt: null,
      shownToClient: task.clientTask && task.status === 'open',
      skippedAt: now.toISOString(),
      skippedFor: 'version',
      status: 'skipped',
    },
    effects: [],
    id: task.id,
    key: 'caseTasks',
    where: { status: { equals: task.status } },
  })
}

/** What nobody has seen yet says what the version says; what is open keeps its words and questions. */
const refreshTask = async (
  source: Source,
  task: Task,
  step: StepDefinition,
  position: number,
): Promise<void> => {
  const isUnseen = task.status === 'waiting'
  const fields = stepFields(step)
  await changeRow(
    source,
    'caseTasks',
    { and: [{ id: { equals: task.id } }, { status: { equals: task.status } }] },
    {
      ...fields,
      position,
      ...(isUnseen
        ? {
            ...contentFields(step),
            shownToClient: isShownToClient({
              clientTask: step.clientTask,
              condition: fields.condition,
              status: 'waiting',
            }),
          }
        : {}),
    },
    task,
  )
}

/**
 * Makes the tasks of a case those of its version: new steps are added, all in one statement, steps
 * that it has not are skipped, and what is done stays as it is. Safe to repeat.
 */
export const fitTasks = async (source: Source, caseID: ID): Promise<void> => {
  const row = await findRowByID(source, 'cases', String(caseID))
  const version = row && (await findRowByID(source, 'workflowVersions', toID(row.version) ?? ''))
  if (!row || !version) return
  const { definition } = version
  const [place, tasks] = [await caseClock(source, row.agency), await tasksOf(source, row.id)]
  const steps = new Map(definition.steps.map((step, position) => [step.key, { position, step }]))
  for (const task of tasks) {
    const found = steps.get(task.stepKey)
    const isUnfinished = task.status === 'waiting' || task.status === 'open'
    if (found && (isUnfinished || task.skippedFor === 'condition'))
      await refreshTask(source, task, found.step, found.position)
    else if (!found && isUnfinished && isOfStep(task)) await dropTask(source, task, place)
  }
  const made = newRows({ definition, place, row, tasks })
  await insertRows(source, 'caseTasks', made)
  for (const task of made) if (task.effectsPendingAt) await settleEffects(source, 'caseTasks', task)
  // Of a case that has just begun all that follows is written already.
  if (tasks.length > 0) await lookOver(source, row.id)
}
