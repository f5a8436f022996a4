import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import { toOwnDocument, type OwnDocument } from '../../requests/portal.js'

export type DocumentList = { documents: OwnDocument[]; more: boolean }

/** The client's documents, newest first. */
export const loadDocuments = async (visit: ClientVisit, shown: number): Promise<DocumentList> => {
  const rows = await ownRows(visit, 'clientDocuments', {
    limit: shown + 1,
    sort: '-createdAt',
    // What was put together stands for its parts
    where: { and: [{ isPhoto: { not_equals: true } }, { mergedInto: { exists: false } }] },
  })
  return {
    documents: rows.slice(0, shown).map((row) => toOwnDocument(visit, row)),
    more: rows.length > shown,
  }
}
