import type { PayloadRequest } from 'payload'

import { getContext } from '../../../config/context.js'
import { changeRows } from '../../../data/changeRows.js'

/**
 * Takes a merged file apart: first its parts are files of their own again, then it goes. A process
 * that dies in between leaves one file more, and loses none.
 */
export const splitFile = async (req: PayloadRequest, id: string): Promise<void> => {
  await changeRows(req, 'clientDocuments', { mergedInto: { equals: id } }, { mergedInto: null })
  await req.payload.delete({
    collection: getContext(req.payload).slugs.clientDocuments,
    id,
    overrideAccess: true,
    req,
  })
}
