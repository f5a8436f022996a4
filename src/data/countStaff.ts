import type { Where } from 'payload'

import { getContext } from '../config/context.js'
import type { Source } from '../core/source.js'
import { asReq } from './store.js'

/** How many staff users there are, of the host's own collection. */
export const countStaff = async (source: Source, where: Where): Promise<number> =>
  (
    await source.payload.db.count({
      collection: getContext(source.payload).staffSlug,
      req: asReq(source),
      where,
    })
  ).totalDocs
