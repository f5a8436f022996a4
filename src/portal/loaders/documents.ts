import type { ClientVisit } from './clientVisit.js'
import { ownRows } from './ownRows.js'
import { toOwnDocument, type OwnDocument } from './request.js'

export type DocumentList = { documents: OwnDocument[]; more: boolean }

/** The client's documents, newest first. */
export const loadDocuments = async (visit: ClientVisit, shown: number): Promise<DocumentList> => {
  const rows = await ownRows(visit, 'clientDocuments', { limit: shown + 1, sort: '-createdAt' })
  return {
    documents: rows.slice(0, shown).map((row) => toOwnDocument(visit, row)),
    more: rows.length > shown,
  }
}
