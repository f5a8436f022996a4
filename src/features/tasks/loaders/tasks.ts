import { hasCollection } from '../../../contract/collectionLists.js'
import type { CaseState, TaskStatus } from '../../../core/casework/status.js'
import { toID, type ID } from '../../../core/ids.js'
import { localized } from '../../../core/localized.js'
import type { Row } from '../../../data/rows.js'
import { listRows } from '../../../data/store.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { noteTasks } from '../../../portal/kit/counts.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import { isToAnswer } from '../ownTask.js'

/** What a list shows of a task. */
export const LISTED_OF_TASKS = [
  'askedAgainAt',
  'case',
  'caseState',
  'clientTask',
  'completedAt',
  'completedFor',
  'dueDate',
  'name',
  'names',
  'openedAt',
  'private',
  'questionCount',
  'reviewNote',
  'status',
  'submittedAt',
  'submittedBy',
] as const
type ListedTask = Pick<Row<'caseTasks'>, 'id' | (typeof LISTED_OF_TASKS)[number]>

/** Why a task has not begun: what the client does first, what they sent, or what staff do. */
export type Reason = { kind: 'ours' } | { kind: 'sent' | 'yours'; name: string }

/** A task as a list shows it. */
export type TaskItem = {
  askedAgain: boolean
  caseState: CaseState
  completedAt: null | string
  /** Staff did it for the client. */
  doneFor: boolean
  dueDate: null | string
  id: string
  /** Since when it is the client's turn. */
  openedAt: null | string
  /** What it is part of, as the client knows it. */
  partOf: string
  private: boolean
  /** What is missing, in the words of staff. */
  reviewNote: null | string
  sentByClient: boolean
  status: TaskStatus
  submittedAt: null | string
  title: string
  /** It is the client's turn. */
  toDo: boolean
}

/** More than anybody has at once; a bound all the same. */
const MOST = 100

const caseOf = ({ case: id }: Pick<ListedTask, 'case'>): string => String(toID(id) ?? '')

export const toTaskItem = (
  { locale }: Pick<ClientVisit, 'locale'>,
  row: ListedTask,
  cases: ReadonlyMap<string, string>,
): TaskItem => ({
  askedAgain: Boolean(row.askedAgainAt && row.reviewNote),
  caseState: row.caseState,
  completedAt: row.completedAt ?? null,
  doneFor: row.completedFor === true,
  dueDate: row.dueDate ?? null,
  id: row.id,
  openedAt: row.openedAt ?? null,
  partOf: cases.get(caseOf(row)) ?? '',
  private: row.private,
  reviewNote: row.reviewNote ?? null,
  sentByClient: row.submittedBy === 'client',
  status: row.status,
  submittedAt: row.submittedAt ?? null,
  title: localized(row.names, locale) || row.name,
  toDo: isToAnswer(row),
})

/** What the cases of these tasks are called, as the client knows them: one look-up for all. */
export const caseNames = async (
  visit: ClientVisit,
  tasks: readonly Pick<ListedTask, 'case'>[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(tasks.map(caseOf))].filter(Boolean)
  if (ids.length === 0) return new Map()
  const rows = await ownRows(visit, 'cases', {
    limit: ids.length,
    select: ['name', 'names'],
    where: { id: { in: ids } },
  })
  return new Map(rows.map(({ id, name, names }) => [id, localized(names, visit.locale) || name]))
}

/** What is due first comes first; what has no date follows, in the order in which it opened. */
const byUrgency = (a: ListedTask, b: ListedTask): number =>
  (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999') ||
  (a.openedAt ?? '').localeCompare(b.openedAt ?? '')

/** Tasks that it is the client's turn to do, most urgent first; none where there are no cases. */
export const openTasks = async (visit: ClientVisit): Promise<ListedTask[]> => {
  if (!hasCollection(visit.ctx.options, 'caseTasks')) return []
  const rows = await ownRows(visit, 'caseTasks', {
    limit: MOST,
    select: LISTED_OF_TASKS,
    where: { and: [{ status: { equals: 'open' } }, { caseState: { equals: 'open' } }] },
  })
  const mine = rows.filter(isToAnswer)
  if (rows.length < MOST) noteTasks(visit, mine)
  return mine.toSorted(byUrgency)
}

const STEPS = {
  after: true,
  case: true,
  name: true,
  names: true,
  status: true,
  stepKey: true,
} as const
const SHOWN = { clientTask: true, shownToClient: true } as const

/**
 * Why tasks wait. Which task comes after which is between staff: of those that the client does not
 * see nothing is told but that they are ours.
 */
const reasonsFor = async (
  visit: ClientVisit,
  waiting: readonly ListedTask[],
): Promise<Map<string, Reason>> => {
  const cases = [...new Set(waiting.map(caseOf))]
  if (cases.length === 0) return new Map()
  const steps = await listRows(
    visit.req,
    'caseTasks',
    { and: [{ case: { in: cases } }, { status: { not_in: ['done', 'skipped'] } }] },
    { limit: MOST * 5, select: { ...STEPS, ...SHOWN } },
  )
  const key = (of: ID | null, step: string): string => `${String(of)} ${step}`
  const byStep = new Map(steps.map((step) => [key(toID(step.case), step.stepKey), step]))
  const byID = new Map(steps.map((step) => [step.id, step]))
  return new Map(
    waiting.map((task): [string, Reason] => {
      const before = (byID.get(task.id)?.after ?? [])
        .map((step) => byStep.get(key(toID(task.case), step)))
        .filter((step) => step !== undefined)
      const told = before.find(({ clientTask, shownToClient }) => clientTask && shownToClient)
      if (!told) return [task.id, { kind: 'ours' }]
      const name = localized(told.names, visit.locale) || told.name
      return [task.id, { kind: told.status === 'submitted' ? 'sent' : 'yours', name }]
    }),
  )
}

export type TaskLists = {
  done: TaskItem[]
  /** Of a case that is paused. */
  held: TaskItem[]
  inReview: TaskItem[]
  more: boolean
  next: { item: TaskItem; why: Reason }[]
  todo: TaskItem[]
}

/** Everything a client has to do in their cases, what they sent, what comes next, what is done. */
export const loadTasks = async (visit: ClientVisit, shown: number): Promise<TaskLists> => {
  const [current, done] = await Promise.all([
    ownRows(visit, 'caseTasks', {
      limit: MOST,
      select: LISTED_OF_TASKS,
      sort: 'openedAt',
      where: { status: { in: ['open', 'submitted', 'waiting'] } },
    }),
    ownRows(visit, 'caseTasks', {
      limit: shown + 1,
      select: LISTED_OF_TASKS,
      sort: '-updatedAt',
      where: { status: { in: ['done', 'skipped'] } },
    }),
  ])
  const todo = current.filter(isToAnswer).toSorted(byUrgency)
  if (current.length < MOST) noteTasks(visit, todo)
  const waiting = current.filter((row) => row.status === 'waiting' && row.caseState === 'open')
  const listed = [...current, ...done]
  const [cases, reasons] = await Promise.all([caseNames(visit, listed), reasonsFor(visit, waiting)])
  const itemOf = (row: ListedTask): TaskItem => toTaskItem(visit, row, cases)
  return {
    done: done.slice(0, shown).map(itemOf),
    held: current.filter((row) => row.status === 'open' && row.caseState === 'on-hold').map(itemOf),
    inReview: current.filter(({ status }) => status === 'submitted').map(itemOf),
    more: done.length > shown,
    next: waiting.map((row) => ({
      item: itemOf(row),
      why: reasons.get(row.id) ?? { kind: 'ours' },
    })),
    todo: todo.map(itemOf),
  }
}
