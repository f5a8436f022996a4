import { toID } from '../../../core/ids.js'
import { localized } from '../../../core/localized.js'
import { answersIn, type Answers } from '../../../core/questions/conditions.js'
import type { QuestionSet } from '../../../core/questions/question.js'
import { scoresOf, type ScoreResult } from '../../../core/questions/score.js'
import { findFields } from '../../../data/store.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRow, ownRows } from '../../../portal/kit/ownRows.js'
import { namedFiles } from '../../questions/index.js'
import { setOf } from '../ownTask.js'
import { caseNames, toTaskItem, type TaskItem } from './tasks.js'

/** One task with what it asks and what was sent. */
export type TaskDetail = {
  answers: unknown
  /** What to do, in the client's language. */
  description: string
  item: TaskItem
  /** What scores say to the client; staff may see more. */
  results: ScoreResult[]
  /** Null where it asks nothing. */
  set: null | QuestionSet
}

/**
 * What scores came to. Their definitions, and what each choice counts, are for staff, so they are
 * read past the client's rules.
 */
const resultsOf = async (
  visit: ClientVisit,
  id: string,
  answers: unknown,
): Promise<ScoreResult[]> => {
  const row = await findFields(visit.req, 'caseTasks', { id: { equals: id } }, [
    'questions',
    'scores',
  ])
  const scores = (row?.scores ?? []).filter(({ showToClient }) => showToClient)
  return scoresOf({ questions: row?.questions, scores }, answersIn(answers))
}

/** One task of the client's, or null where they may not see it. */
export const loadTask = async (visit: ClientVisit, id: string): Promise<null | TaskDetail> => {
  const row = await ownRow(visit, 'caseTasks', id)
  if (!row) return null
  const set = setOf(row)
  const answers = row.answers ?? null
  const isSent = row.status === 'submitted' || row.status === 'done'
  const [cases, results] = await Promise.all([
    caseNames(visit, [row]),
    isSent && set ? resultsOf(visit, row.id, answers) : [],
  ])
  return {
    answers,
    description: localized(row.descriptions, visit.locale),
    item: toTaskItem(visit, row, cases),
    results,
    set,
  }
}

/** What files are called that answers name: those that the client sent. */
export const filesNamed = async (
  visit: ClientVisit,
  { questions }: QuestionSet,
  values: Answers,
): Promise<Map<string, string>> => {
  const ids = namedFiles(questions ?? [], values)
  if (ids.length === 0) return new Map()
  const rows = await ownRows(visit, 'clientDocuments', {
    limit: ids.length,
    select: ['name'],
    where: {
      and: [
        { id: { in: ids } },
        { sentByClient: { equals: true } },
        { takenBackAt: { exists: false } },
      ],
    },
  })
  return new Map(rows.map(({ id, name }) => [String(toID(id)), name]))
}
