import type { PayloadRequest } from 'payload'

import { getContext } from '../../../config/context.js'
import { hasCollection } from '../../../contract/collectionLists.js'
import { RECORD_TABS, type RecordTabName, type RecordTabRow } from '../../../contract/recordTabs.js'
import type { ID } from '../../../core/ids.js'

export type TabCount = { count: number; tab: RecordTabName }

const tabs = Object.entries(RECORD_TABS) as [RecordTabName, RecordTabRow][]

/**
 * How many rows stand behind each tab of a client's record, as the person behind `req` sees them:
 * one count for each tab, whatever there is.
 */
export const tabCounts = async (req: PayloadRequest, client: ID): Promise<TabCount[]> => {
  const { options, slugs } = getContext(req.payload)
  return Promise.all(
    tabs
      .filter(([, { collection }]) => hasCollection(options, collection))
      .map(async ([tab, { collection, where }]) => {
        const { totalDocs } = await req.payload.count({
          collection: slugs[collection],
          disableErrors: true,
          // guard: counts-of-readable-rows
          overrideAccess: false,
          req,
          where: { and: [{ client: { equals: client } }, ...(where ? [where] : [])] },
        })
        return { count: totalDocs, tab }
      }),
  )
}
