import { Readable } from 'node:stream'

import type { Endpoint, PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { getContext } from '../../src/config/context.js'
import type { OpenFile } from '../../src/contract/ports.js'
import { isStoredType, STORED_TYPES, type StoredType } from '../../src/core/fileTypes.js'
import { isServable } from '../../src/core/status/document.js'
import type { Row } from '../../src/data/rows.js'
import { findRow } from '../../src/data/store.js'
import { PortalError } from '../../src/errors/PortalError.js'
import { lastStreamOf, openWhole } from '../../src/files/openWhole.js'
import { rangeOf } from '../../src/files/rangeOf.js'
import { attachmentHeader, inlineHeader } from '../../src/files/safeFileName.js'
import { smallPicture } from '../../src/files/smallPicture.js'
import { budget } from '../../src/limits/budgets.js'
import { spend } from '../../src/limits/rateLimit.js'

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
 * Headers of a file that no browser runs, frames, guesses about or keeps (ASVS 5.0 3.2.1, 5.4.1). It
 * is a download; shown in place it is only where it is asked for so, in a sandbox of its own origin.
 * Browsers show pictures and PDFs in one: measured with Chromium 153.
 */
const headersOf = ({ mimeType, name }: { mimeType: StoredType; name: string }, inPlace: boolean) =>
  new Headers({
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-store',
    'Content-Disposition': (inPlace ? inlineHeader : attachmentHeader)(
      name,
      STORED_TYPES[mimeType],
    ),
    // guard: download-runs-nothing
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'Content-Type': mimeType,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  })

/** Before a file is read: only a picture is drawn small, so many times an hour for a person. */
const countSmall = async (req: PayloadRequest, mimeType: StoredType): Promise<void> => {
  if (!mimeType.startsWith('image/')) throw notFound()
  const actor = getActor(req)
  // guard: small-pictures-counted
  if (actor.kind !== 'anonymous')
    await spend(req, budget(req, 'picture', actor.kind, String(actor.id)))
}

/** A picture of a document, to be seen on its page: drawn anew at each look, and kept nowhere. */
const serveSmall = async (
  req: PayloadRequest,
  { document, file }: { document: Document; file: OpenFile },
): Promise<Response> => {
  try {
    const mimeType = document.mimeType ?? ''
    const picture = await smallPicture(req.payload, { file, mimeType })
    if (!picture) throw notFound()
    await tellHandlers(req, document)
    const headers = headersOf({ mimeType: 'image/jpeg', name: document.name }, true)
    headers.set('Content-Length', String(picture.byteLength))
    return new Response(req.method === 'HEAD' ? null : new Uint8Array(picture), { headers })
  } finally {
    await file.close()
  }
}

type Look = 'download' | 'open' | 'small'

/**
 * `GET /<client-documents>/file/<name>`: a document as a download. `/open` after it shows the same in
 * place, for who wants to leave nothing behind; `/small` is a JPEG of at most 25 kB of a picture.
 * Whatever may not be seen, is not there, waits for its scan or is in quarantine is the
 * same 404, and so is a small picture of what is none. 429 after 600 small pictures in an hour.
 */
const serveFile = async (req: PayloadRequest, look: Look): Promise<Response> => {
  const filename = req.routeParams?.filename
  const document = await findDocument(req, String(filename))
  const { mimeType, name, sha256 } = document
  if (!isStoredType(mimeType)) throw notFound()
  if (look === 'small') await countSmall(req, mimeType)
  const file = await openWhole(req.payload, filename, sha256)
  if (!file) throw notFound()
  if (look === 'small') return serveSmall(req, { document, file })
  const { size } = file
  const headers = headersOf({ mimeType, name }, look === 'open')
  const range = rangeOf(req.headers.get('range'), size)
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

/** What stands behind the address of a file for each look at it. */
const LOOKS: Readonly<Record<Look, string>> = { download: '', open: '/open', small: '/small' }

/** In place of Payload's own endpoint for files, which knows neither scans nor 404. */
export const fileEndpoints: Endpoint[] = (['get', 'head'] as const).flatMap((method) =>
  (Object.keys(LOOKS) as Look[]).map((look) => ({
    handler: (req: PayloadRequest) => serveFile(req, look),
    method,
    path: `/file/:filename${LOOKS[look]}` as const,
  })),
)
