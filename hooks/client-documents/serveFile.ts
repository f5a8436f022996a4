import { Readable } from 'node:stream'

import type { Endpoint, PayloadRequest } from 'payload'

import { getContext } from '../../src/config/context.js'
import { isStoredType, STORED_TYPES } from '../../src/core/fileTypes.js'
import { isServable } from '../../src/core/status/document.js'
import type { Row } from '../../src/data/rows.js'
import { findRow } from '../../src/data/store.js'
import { PortalError } from '../../src/errors/PortalError.js'
import { lastStreamOf, openWhole } from '../../src/files/openWhole.js'
import { rangeOf } from '../../src/files/rangeOf.js'
import { attachmentHeader } from '../../src/files/safeFileName.js'

type Document = Row<'clientDocuments'>

const notFound = (): PortalError => new PortalError('NOT_FOUND')

/**
 * The row behind a file's name, as far as the caller may see it and its file may leave the server.
 */
const findDocument = async (req: PayloadRequest, filename: string): Promise<Document> => {
  const { options, slugs } = getContext(req.payload)
  const where = { filename: { equals: filename } }
  const { docs } = await req.payload.find({
    collection: slugs.clientDocuments,
    depth: 0,
    disableErrors: true,
    limit: 1,
    // guard: served-to-readers-alone
    overrideAccess: false,
    pagination: false,
    req,
    // guard: served-record-by-name
    where,
  })
  // Read again below access control: the digest is nobody's to read.
  // guard: served-only-when-readable
  const document = docs.length > 0 ? await findRow(req, 'clientDocuments', where) : null
  // guard: served-with-a-record
  if (!document || !isServable(document.scanState, options.upload.scan !== undefined))
    throw notFound()
  return document
}

/**
 * What else wants to know of a download, as it would at Payload's own endpoint: the audit trail.
 */
const tellHandlers = async (req: PayloadRequest, doc: Document): Promise<void> => {
  const collection = getContext(req.payload).slugs.clientDocuments
  const { upload } = req.payload.collections[collection]?.config ?? {}
  for (const handler of upload?.handlers ?? [])
    await handler(req, {
      doc,
      params: { collection, filename: doc.filename ?? '' },
    })
}

/**
 * A document as a download that no browser runs, shows in place, guesses about or keeps (ASVS 5.0
 * 3.2.1, 5.4.1). Whatever may not be seen, is not there, waits for its scan or is in quarantine is
 * the same 404.
 */
const serveFile = async (req: PayloadRequest): Promise<Response> => {
  const filename = req.routeParams?.filename
  const document = await findDocument(req, String(filename))
  const { mimeType, name, sha256 } = document
  if (!isStoredType(mimeType)) throw notFound()
  const file = await openWhole(req.payload, filename, sha256)
  if (!file) throw notFound()
  const { size } = file
  const range = rangeOf(req.headers.get('range'), size)
  const headers = new Headers({
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-store',
    'Content-Disposition': attachmentHeader(name, STORED_TYPES[mimeType]),
    // guard: download-runs-nothing
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': mimeType,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  })
  if (range === 'unsatisfiable' || req.method === 'HEAD') {
    await file.close()
    const wrong = range === 'unsatisfiable'
    if (wrong) headers.set('Content-Range', `bytes */${size}`)
    else headers.set('Content-Length', String(size))
    return new Response(null, { headers, status: wrong ? 416 : 200 })
  }
  await tellHandlers(req, document)
  const { end, start } = range ?? { end: size - 1, start: 0 }
  headers.set('Content-Length', String(end - start + 1))
  if (range) headers.set('Content-Range', `bytes ${start}-${end}/${size}`)
  const body = Readable.toWeb(lastStreamOf(file, { end, start }))
  return new Response(body as ReadableStream, { headers, status: range ? 206 : 200 })
}

/** In place of Payload's own endpoint for files, which knows neither scans nor 404. */
export const fileEndpoints: Endpoint[] = (['get', 'head'] as const).map((method) => ({
  handler: serveFile,
  method,
  path: '/file/:filename',
}))
