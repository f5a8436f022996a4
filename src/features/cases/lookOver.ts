import type { Where } from 'payload'

import type { Effect } from '../../contract/effects.js'
import { MOST_STEPS } from '../../core/casework/checkWorkflow.js'
import { nextMoves, type Move } from '../../core/casework/nextMoves.js'
import type { CaseState } from '../../core/casework/status.js'
import { parseDay, storedDay, type Day } from '../../core/day.js'
import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { changeRows } from '../../data/changeRows.js'
import type { Row } from '../../data/rows.js'
import { changeRow, findFields, listRows } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { publish } from '../../realtime/bus.js'
import { factsOf, lookedAt, caseClock, type CaseClock } from './lookedAt.js'
import { isShownToClient } from './taskRow.js'

type Task = Row<'caseTasks'>

/** Steps of a version, of those before it, and what was added by hand. */
const MOST_TASKS = 5 * MOST_STEPS

/** The tasks of a case, in the order of its workflow. */
export const tasksOf = (source: Source, caseID: string): Promise<Task[]> =>
  listRows(
    source,
    'caseTasks',
    { case: { equals: caseID } },
    { limit: MOST_TASKS, sort: ['position', 'createdAt'] },
  )

/** Tells a client of tasks that opened for them: one mail, by the first of them. */
export const newTaskMail = (
  { id, openings }: Pick<Task, 'id' | 'openings'>,
  count: number,
): Effect => ({
  key: `new-task:${id}:${openings}`,
  kind: 'mail',
  mail: 'new-task',
  subject: id,
  variant: count,
})

type Change = { effects: Effect[]; move: Move; place: CaseClock; task: Task }

const dueOf = (move: Move, task: Task): Day | null =>
  move.due === undefined ? parseDay(task.dueDate) : move.due

/** Of two that look at once one moves the task, and nobody one that has moved on meanwhile. */
const asItWas = (task: Task): Where => ({
  and: [{ status: { equals: task.status } }, { caseState: { equals: 'open' } }],
})

const open = (source: Source, { effects, move, place, task }: Change) => {
  const due = dueOf(move, task)
  return transition(source, {
    data: {
      dueDate: due === null ? null : storedDay(due),
      openedAt: place.now.toISOString(),
      openings: task.openings + 1,
      remindAt: task.clientTask ? place.remindAt(due) : null,
      shownToClient: isShownToClient({ ...task, status: 'open' }),
      skippedAt: null,
      skippedFor: null,
      status: 'open',
    },
    effects,
    id: task.id,
    key: 'caseTasks',
    where: asItWas(task),
  })
}

const skip = (source: Source, { place, task }: Change) =>
  transition(source, {
    data: {
      remindAt: null,
      shownToClient: false,
      skippedAt: place.now.toISOString(),
      skippedFor: 'condition',
      status: 'skipped',
    },
    effects: [],
    id: task.id,
    key: 'caseTasks',
    where: asItWas(task),
  })

/** Another day alone brings nothing with it: whoever looks at the case next would set it as well. */
const move = (source: Source, { move: { due }, place, task }: Change) =>
  changeRow(
    source,
    'caseTasks',
    { and: [{ id: { equals: task.id } }, { status: { equals: task.status } }] },
    {
      dueDate: due ? storedDay(due) : null,
      remindAt: task.clientTask && task.status === 'open' ? place.remindAt(due ?? null) : null,
    },
  )

const carryOut = (source: Source, change: Change): Promise<null | Task> => {
  if (change.move.to === 'open') return open(source, change)
  return change.move.to === 'skipped' ? skip(source, change) : move(source, change)
}

/**
 * Writes the state of a case to its tasks, until it is the one that the case has: somebody may have
 * closed it meanwhile, and of two who look at once the slower one must not have the last word.
 */
const keepState = async (source: Source, caseID: string): Promise<void> => {
  const now = async (): Promise<CaseState | undefined> =>
    (await findFields(source, 'cases', { id: { equals: caseID } }, ['state']))?.state
  let written: CaseState | undefined
  for (let state = await now(); state !== undefined && state !== written; state = await now()) {
    await changeRows(
      source,
      'caseTasks',
      { and: [{ case: { equals: caseID } }, { caseState: { not_equals: state } }] },
      { caseState: state },
    )
    written = state
  }
}

/**
 * Looks a case over and does what follows from how it stands: opens tasks whose turn has come, skips
 * those that an answer says are not needed, moves due days, and keeps the state of the case with its
 * tasks. Safe to repeat, and to run in two processes at once.
 */
export const lookOver = async (source: Source, caseID: string): Promise<void> => {
  // Raised first: in a transaction whoever comes second waits here, and then sees what the first did.
  const row = await changeRow(
    source,
    'cases',
    { id: { equals: caseID } },
    { revision: { $inc: 1 } },
  )
  if (!row) return
  const [tasks, place] = [await tasksOf(source, caseID), await caseClock(source, row.agency)]
  // guard: tasks-stand-as-their-case
  if (tasks.length === MOST_TASKS || tasks.some(({ caseState }) => caseState !== row.state))
    await keepState(source, caseID)
  const byID = new Map(tasks.map((task) => [task.id, task]))
  const moves = nextMoves(
    tasks.map((task) => lookedAt(task, place)),
    factsOf(row, place),
  )
  const forClient = moves.filter(({ id, to }) => to === 'open' && byID.get(id)?.clientTask)
  for (const one of moves) {
    const task = byID.get(one.id)
    if (!task) continue
    const effects =
      one.id === forClient[0]?.id
        ? [newTaskMail({ id: task.id, openings: task.openings + 1 }, forClient.length)]
        : []
    await carryOut(source, { effects, move: one, place, task })
  }
  const [agency, client] = [toID(row.agency), toID(row.client)]
  if (agency !== null && client !== null)
    publish(source, { agency, client, private: row.private, type: 'case' })
}
