import { toID } from '../../../core/ids.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRow, ownRows } from '../../../portal/kit/ownRows.js'
import { askedOf } from '../askedSet.js'
import { ownFilesOf } from '../correct/standing.js'
import { isCorrectable } from '../unreviewed.js'
import {
  answerFiles,
  loadAnswered,
  MOST_FILES,
  toOwnDocument,
  type Answered,
  type FileNames,
} from './request.js'
import { requesterNames, toRequestItem, type RequestItem } from './requests.js'

export type CorrectionDetail = {
  /** What is to be corrected; of documents those that the client can take out. */
  answered: Exclude<Answered, { type: 'roi' }>
  /** Names of the files of an assessment's answers. */
  files: FileNames
  item: RequestItem
}

/**
 * What a client is about to correct; null where there is no such request of theirs, `fixed` where it
 * is not theirs to change (any more).
 */
export const loadCorrection = async (
  visit: ClientVisit,
  id: string,
): Promise<'fixed' | CorrectionDetail | null> => {
  const row = await ownRow(visit, 'portalRequests', id)
  if (!row) return null
  if (row.type === 'roi' || toID(row.client) === null || !isCorrectable(row)) return 'fixed'
  const names = await requesterNames(visit, [row])
  const item = toRequestItem(visit, row, names)
  if (row.type === 'document') {
    const rows = await ownRows(visit, 'clientDocuments', {
      limit: MOST_FILES,
      sort: 'createdAt',
      where: ownFilesOf(row.id),
    })
    const documents = rows.map((document) => toOwnDocument(visit, document))
    return { answered: { documents, type: 'document' }, files: new Map(), item }
  }
  const answered = await loadAnswered(visit, row)
  if (!answered || answered.type === 'roi') return 'fixed'
  const asked = answered.type === 'assessment' ? askedOf(answered.response) : null
  return { answered, files: asked ? await answerFiles(visit, row.id, asked) : new Map(), item }
}
