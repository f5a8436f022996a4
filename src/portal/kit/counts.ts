import type { Where } from 'payload'

import { hasCollection } from '../../contract/collectionLists.js'
import type { Row } from '../../data/rows.js'
import type { ClientVisit } from './clientVisit.js'
import { countOwnRows, ownRows } from './ownRows.js'

/** Messages to the client that nobody has opened yet. */
export const stillUnread = (): Where => ({
  and: [{ direction: { equals: 'to-client' } }, { readAt: { exists: false } }],
})

/** Tasks of cases that it is the client's turn to do. */
const toDo = (): Where => ({
  and: [{ status: { equals: 'open' } }, { caseState: { equals: 'open' } }],
})

export type Counts = {
  pending: number
  /** Of the tasks those that ask something. */
  questions: number
  tasks: number
  unread: number
}

const noted = new WeakMap<ClientVisit, Partial<Counts>>()

/**
 * Keeps a number that a page knows from the rows it shows, so that the menu of the same visit need
 * not count them again. For lists that were read whole.
 */
export const noteCount = (visit: ClientVisit, name: keyof Counts, count: number): void => {
  noted.set(visit, { ...noted.get(visit), [name]: count })
}

/** More than anybody has at once; a menu says no more than "99+". */
const MOST = 100

type ListedTask = Pick<Row<'caseTasks'>, 'questionCount'>

const taskCounts = (tasks: readonly ListedTask[]): Pick<Counts, 'questions' | 'tasks'> => ({
  questions: tasks.filter(({ questionCount }) => questionCount).length,
  tasks: tasks.length,
})

/** The same of tasks that it is the client's turn to do: all of them. */
export const noteTasks = (visit: ClientVisit, tasks: readonly ListedTask[]): void => {
  noted.set(visit, { ...noted.get(visit), ...taskCounts(tasks) })
}

/** How many there are and how many ask something, by one statement: the rows are few and small. */
const countTasks = async (visit: ClientVisit): Promise<ReturnType<typeof taskCounts>> =>
  hasCollection(visit.ctx.options, 'caseTasks')
    ? taskCounts(
        await ownRows(visit, 'caseTasks', {
          limit: MOST,
          select: ['questionCount'],
          where: toDo(),
        }),
      )
    : taskCounts([])

/** Numbers beside "To do", "Tasks", "Questions" and "Messages". */
export const loadCounts = async (visit: ClientVisit): Promise<Counts> => {
  const { pending, questions, tasks, unread } = noted.get(visit) ?? {}
  const [ofTasks, asked, news] = await Promise.all([
    tasks === undefined || questions === undefined ? countTasks(visit) : { questions, tasks },
    pending ?? countOwnRows(visit, 'portalRequests', { status: { equals: 'pending' } }),
    unread ?? countOwnRows(visit, 'portalMessages', stillUnread()),
  ])
  return { ...ofTasks, pending: asked, unread: news }
}
