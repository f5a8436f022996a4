import type { Where } from 'payload'

import type { ID } from '../../core/ids.js'
import { answersIn } from '../../core/questions/conditions.js'
import type { Source } from '../../core/source.js'
import { changeRows } from '../../data/changeRows.js'
import type { Row } from '../../data/rows.js'
import { countRows } from '../../data/store.js'
import { namedFiles } from '../questions/index.js'
import { tasksOf } from './lookOver.js'

type Answered = Pick<Row<'caseTasks'>, 'answers' | 'earlier' | 'questions'>

const filesNamedIn = (tasks: readonly Answered[]): string[] => [
  ...new Set(
    tasks.flatMap(({ answers, earlier, questions }) =>
      [answers, ...(earlier ?? []).map((before) => before.answers)].flatMap((given) =>
        namedFiles(questions ?? [], answersIn(given)),
      ),
    ),
  ),
]

/** Files that came with answers to these tasks; what a request asked for keeps to its request. */
const filesOf = (tasks: readonly Answered[], client: ID): null | Where => {
  const named = filesNamedIn(tasks)
  if (named.length === 0) return null
  return {
    and: [
      { id: { in: named } },
      { client: { equals: client } },
      { sentByClient: { equals: true } },
      { request: { exists: false } },
    ],
  }
}

type Case = { client: ID; id: string }

/** How much stands in a case, for whoever is about to change who may see it. */
export const withinCase = async (
  source: Source,
  { client, id }: Case,
): Promise<{ answers: number; files: number; tasks: number }> => {
  const tasks = await tasksOf(source, id)
  const files = filesOf(tasks, client)
  return {
    answers: tasks.filter(({ completedAt, submittedAt }) => submittedAt ?? completedAt).length,
    files: files ? await countRows(source, 'clientDocuments', files) : 0,
    tasks: tasks.length,
  }
}

/** Tasks of a case, and the files that came with their answers, are for whom the case is. */
export const coverCase = async (
  source: Source,
  { client, id }: Case,
  isPrivate: boolean,
): Promise<void> => {
  await changeRows(source, 'caseTasks', { case: { equals: id } }, { private: isPrivate })
  const files = filesOf(await tasksOf(source, id), client)
  if (files) await changeRows(source, 'clientDocuments', files, { private: isPrivate })
}
