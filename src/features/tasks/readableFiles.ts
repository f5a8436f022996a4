import type { PayloadRequest, Where } from 'payload'

import { toID } from '../../core/ids.js'
import { answersIn } from '../../core/questions/conditions.js'
import type { Row } from '../../data/rows.js'
import { visibleRows } from '../../data/store.js'
import { namedFiles } from '../questions/index.js'
import type { TaskAnswerTold } from './toldTask.js'

type NamedFile = { filename: null | string; id: string; name: string }

/**
 * The files that the answers to a task name now, by question, as far as whoever asks may open them:
 * what was taken back or hidden from them is left out.
 */
export const readableFiles = async (
  req: PayloadRequest,
  { answers, client, questions }: Row<'caseTasks'>,
): Promise<(answer: Pick<TaskAnswerTold, 'change' | 'name'>) => NamedFile[]> => {
  const given = answersIn(answers)
  const ids = namedFiles(questions ?? [], given)
  const owner = toID(client)
  if (ids.length === 0 || owner === null) return () => []
  const where: Where = {
    and: [{ id: { in: ids } }, { client: { equals: owner } }, { takenBackAt: { exists: false } }],
  }
  const rows = await visibleRows(req, 'clientDocuments', where, { limit: ids.length })
  const found = new Map(rows.map((row) => [row.id, row]))
  return ({ change, name }) => {
    const question = questions?.find((one) => one.name === name)
    if (!question || change === 'gone') return []
    return namedFiles([question], given).flatMap((id) => {
      const row = found.get(id)
      return row ? [{ filename: row.filename ?? null, id, name: row.name }] : []
    })
  }
}
