import type { PayloadRequest } from 'payload'

import { getContext } from '../../../config/context.js'
import { toID } from '../../../core/ids.js'
import { isServable } from '../../../core/status/document.js'
import type { Row } from '../../../data/rows.js'

/**
 * Where the photo is, below the API; null where there is none, or none for the person behind `req`:
 * a photo is read by whom every document of the client is.
 */
export const photoPath = async (
  req: PayloadRequest,
  { photo }: Pick<Row<'clients'>, 'photo'>,
): Promise<null | string> => {
  const id = toID(photo)
  if (id === null) return null
  const { options, slugs } = getContext(req.payload)
  const { docs } = await req.payload.find({
    collection: slugs.clientDocuments,
    depth: 0,
    disableErrors: true,
    limit: 1,
    // guard: photo-of-readable-document
    overrideAccess: false,
    pagination: false,
    req,
    where: { id: { equals: id } },
  })
  const [document] = docs as unknown as Row<'clientDocuments'>[]
  if (!document?.filename || !document.mimeType?.startsWith('image/')) return null
  if (!isServable(document.scanState, options.upload.scan !== undefined)) return null
  return `/${slugs.clientDocuments}/file/${encodeURIComponent(document.filename)}`
}
