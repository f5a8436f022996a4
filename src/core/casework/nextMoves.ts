import type { Day } from '../day.js'
import { answersIn, holds } from '../questions/conditions.js'
import type { DueRule, StepCondition } from './definition.js'
import { dueDay } from './dueDay.js'
import type { CaseState, SkippedFor, TaskStatus } from './status.js'

/** What is looked at of one task of a case. */
export type LookedAt = {
  after: readonly string[]
  answers: unknown
  condition: null | StepCondition
  dueDate: Day | null
  dueRule: DueRule | null
  /** The day on which it was done or skipped. */
  endedOn: Day | null
  id: string
  key: string
  openedOn: Day | null
  /** How often it has opened: what somebody opened again is theirs to decide about. */
  openings: number
  skippedFor: null | SkippedFor
  status: TaskStatus
}

/** What is looked at of the case. */
export type CaseFacts = {
  dates: Readonly<Record<string, Day>>
  startedOn: Day
  state: CaseState
  today: Day
}

/** What becomes of one task: another status, another day, or both. */
export type Move = { due?: Day | null; id: string; to?: 'open' | 'skipped' }

const hasEnded = ({ status }: LookedAt): boolean => status === 'done' || status === 'skipped'

type Tasks = ReadonlyMap<string, LookedAt>

/** Whether an answer of an earlier step wants this one. What was not asked wants nothing. */
const isWanted = (tasks: Tasks, { condition }: LookedAt): boolean => {
  if (!condition) return true
  const asked = tasks.get(condition.step)
  return asked?.status === 'done' && holds(condition, answersIn(asked.answers))
}

/** Whether its own condition may still decide about it. */
const isUndecided = ({ answers, condition, openings, skippedFor, status }: LookedAt): boolean => {
  if (status === 'waiting') return true
  if (condition === null) return false
  if (status === 'skipped') return skippedFor === 'condition'
  return status === 'open' && openings < 2 && !answers
}

/** The status that a task is to have, or undefined where it keeps its own. */
const statusOf = (tasks: Tasks, task: LookedAt): Move['to'] => {
  if (!isUndecided(task)) return undefined
  // A step that is not there any more holds nothing up.
  const isReady = task.after.every((key) => {
    const before = tasks.get(key)
    return before === undefined || hasEnded(before)
  })
  if (!isReady) return undefined
  const to = isWanted(tasks, task) ? 'open' : 'skipped'
  return to === task.status ? undefined : to
}

const moved = (task: LookedAt, to: 'open' | 'skipped', today: Day): LookedAt => ({
  ...task,
  endedOn: to === 'skipped' ? today : null,
  openedOn: to === 'open' ? today : task.openedOn,
  openings: to === 'open' ? task.openings + 1 : task.openings,
  skippedFor: to === 'skipped' ? 'condition' : null,
  status: to,
})

/** Tasks as they are to be: opened or skipped until nothing follows from anything any more. */
const settled = (given: readonly LookedAt[], { state, today }: CaseFacts): Tasks => {
  const tasks = new Map(given.map((task) => [task.key, task]))
  if (state !== 'open') return tasks
  // Each round decides a step at least, and there are no circles.
  for (const _ of given) {
    let isChanged = false
    for (const task of tasks.values()) {
      const to = statusOf(tasks, task)
      if (to === undefined) continue
      tasks.set(task.key, moved(task, to, today))
      isChanged = true
    }
    if (!isChanged) break
  }
  return tasks
}

/**
 * What follows for the tasks of a case from how it stands: whose turn has come, which are not needed
 * by an answer, and by when each is due. Asked again after its answer was carried out it has
 * nothing more to say, so it may be asked at any time and by several at once.
 */
export const nextMoves = (given: readonly LookedAt[], facts: CaseFacts): Move[] => {
  const after = settled(given, facts)
  const endedOn = (step: string): Day | null => after.get(step)?.endedOn ?? null
  return given.flatMap((task): Move[] => {
    const now = after.get(task.key) ?? task
    const due = hasEnded(now)
      ? task.dueDate
      : dueDay(task.dueRule, { ...facts, endedOn, openedOn: now.openedOn })
    const to = now.status === task.status ? undefined : (now.status as 'open' | 'skipped')
    if (to === undefined && due === task.dueDate) return []
    return [{ id: task.id, ...(to ? { to } : {}), ...(due === task.dueDate ? {} : { due }) }]
  })
}
