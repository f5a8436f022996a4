import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import { caseNames, LISTED_OF_TASKS, toTaskItem, type TaskItem } from './tasks.js'

const MOST = 100

export type AskedQuestions = { count: number; item: TaskItem }

export type QuestionLists = { sent: TaskItem[]; toAnswer: AskedQuestions[] }

/** Tasks that ask questions: those to answer, most urgent first, and those that were sent. */
export const loadQuestionSets = async (visit: ClientVisit): Promise<QuestionLists> => {
  const rows = await ownRows(visit, 'caseTasks', {
    limit: MOST,
    select: LISTED_OF_TASKS,
    sort: '-openedAt',
    where: {
      and: [
        { status: { in: ['open', 'submitted', 'done'] } },
        { questionCount: { greater_than: 0 } },
      ],
    },
  })
  const cases = await caseNames(visit, rows)
  const items = rows.map((row) => ({
    count: row.questionCount ?? 0,
    item: toTaskItem(visit, row, cases),
  }))
  return {
    sent: items
      .map(({ item }) => item)
      .filter(({ status, submittedAt }) => status !== 'open' && submittedAt)
      .toSorted((a, b) => (b.submittedAt ?? '').localeCompare(a.submittedAt ?? '')),
    toAnswer: items
      .filter(({ item }) => item.toDo)
      .toSorted((a, b) => (a.item.dueDate ?? '9999').localeCompare(b.item.dueDate ?? '9999')),
  }
}
