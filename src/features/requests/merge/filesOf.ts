import type { PayloadRequest } from 'payload'

import { getContext } from '../../../config/context.js'
import { isStoredType, type StoredType } from '../../../core/fileTypes.js'
import { isServable } from '../../../core/status/document.js'
import type { Row } from '../../../data/rows.js'
import { listRows, visibleRows } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { openWhole } from '../../../files/openWhole.js'
import type { PageSource } from '../../../files/pdf/mergePages.js'

/** More than one answer may hold, with what was made of it. */
const MOST = 200

type Document = Row<'clientDocuments'>
/** A file of a request whose bytes can be read: of a type that is stored, and let through. */
export type RequestFile = { document: Document; mimeType: StoredType; source: PageSource }

/** The file's bytes, if they are still the ones that were scanned. */
const read = async (
  req: PayloadRequest,
  { filename, sha256 }: Pick<Document, 'filename' | 'sha256'>,
): Promise<Buffer> => {
  const file = await openWhole(req.payload, filename, sha256)
  if (!file) throw new PortalError('FILE_UNREADABLE', { field: 'pages' })
  try {
    const chunks: Buffer[] = []
    for await (const chunk of file.stream()) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  } finally {
    await file.close()
  }
}

/**
 * What came in for a request, oldest first, as far as the staff user sees it and its file may leave
 * the server.
 */
export const filesOf = async (req: PayloadRequest, request: string): Promise<RequestFile[]> => {
  // guard: merged-from-one-answer
  const where = { request: { equals: request } }
  const seen = await visibleRows(req, 'clientDocuments', where, { limit: MOST, sort: 'createdAt' })
  if (seen.length === 0) return []
  const scans = getContext(req.payload).options.upload.scan !== undefined
  // Read again below access control: the digest is nobody's to read.
  const rows = await listRows(
    req,
    'clientDocuments',
    { id: { in: seen.map(({ id }) => id) } },
    { limit: MOST },
  )
  return seen.flatMap((document) => {
    const row = rows.find(({ id }) => id === document.id)
    // guard: merged-once-clean
    if (!row || !isServable(row.scanState, scans)) return []
    const { mimeType } = row
    if (!isStoredType(mimeType)) return []
    return [{ document, mimeType, source: { mimeType, read: () => read(req, row) } }]
  })
}
