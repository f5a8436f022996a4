import type { PayloadRequest, Where } from 'payload'

import { getActor } from '../../../access/actor.js'
import type { ID } from '../../core/ids.js'
import { answersIn, type Answers } from '../../core/questions/conditions.js'
import { rowQuestions, type Question } from '../../core/questions/question.js'
import type { Row } from '../../data/rows.js'
import { listRows, visibleRows } from '../../data/store.js'

/** More files than any set of answers names. */
const MOST_NAMED = 200

const idOf = (file: unknown): string[] => {
  const id: unknown = typeof file === 'object' ? answersIn(file).get('id') : file
  return typeof id === 'string' && id !== '' && id.length <= 64 ? [id] : []
}

/** Ids of the files that answers name, whatever else they hold. */
export const namedFiles = (questions: readonly Question[], values: Answers): string[] =>
  questions.flatMap((question) => {
    const value = values.get(question.name)
    if (question.type === 'file') return [value].flat().flatMap(idOf)
    return question.type === 'group' && Array.isArray(value)
      ? value
          .slice(0, MOST_NAMED)
          .flatMap((row) => namedFiles(rowQuestions(question), answersIn(row)))
      : []
  })

/** The row that keeps answers, as it is before they come. */
export type NamedIn = {
  answers?: unknown
  private?: boolean | null | undefined
}

type Asked = {
  client: ID
  /** Who reads it is told what a file is called; left out, whoever reads what is shared. */
  namedIn?: NamedIn
  questions: readonly Question[]
  values: Answers
  /** Where else a file has to belong to. */
  where?: Where
}

/**
 * Those of the files that answers name which may stand in them: of this client, still there, and where
 * staff give the answers, files that they may read themselves. What others read names no private file,
 * but one that it named before.
 */
export const namedDocuments = async (
  req: PayloadRequest,
  { client, namedIn, questions, values, where }: Asked,
): Promise<Pick<Row<'clientDocuments'>, 'id' | 'name'>[]> => {
  const ids = namedFiles(questions, values).slice(0, MOST_NAMED)
  if (ids.length === 0) return []
  const isStaff = getActor(req).kind === 'staff'
  const before = namedFiles(questions, answersIn(namedIn?.answers)).slice(0, MOST_NAMED)
  const named: Where = {
    and: [
      { id: { in: ids } },
      // guard: files-of-the-same-client
      { client: { equals: client } },
      { takenBackAt: { exists: false } },
      // guard: private-files-in-private-rows
      ...(isStaff && namedIn?.private !== true
        ? [{ or: [{ private: { not_equals: true } }, { id: { in: before } }] }]
        : []),
      ...(where ? [where] : []),
    ],
  }
  // guard: files-as-staff-may-read
  if (isStaff) return visibleRows(req, 'clientDocuments', named, { limit: MOST_NAMED })
  return listRows(req, 'clientDocuments', named, { limit: MOST_NAMED, select: { name: true } })
}
