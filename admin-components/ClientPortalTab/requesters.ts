import type { PayloadRequest } from 'payload'

import { toID, type ID } from '../../src/core/ids.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import type { ClientPortalProps } from '../ClientPortalProvider/index.client.js'
import { visibleStaffName } from '../RequestHistory/visibleStaffName.js'
import type { Requester } from './index.client.js'

/** More than ever ask one client for something; the filter offers no more. */
const LIMIT = 100

/** Who has asked this client for something, for a filter: as far as the reader may see them. */
export const whoAsked = async (
  req: PayloadRequest,
  client: ID,
  { slugs, staffTitle }: ClientPortalProps,
): Promise<Requester[]> => {
  const context = cardContext(req)
  if (!context) return []
  const { values } = await req.payload.findDistinct({
    collection: slugs.requests,
    depth: 0,
    field: 'requestedBy',
    limit: LIMIT,
    overrideAccess: false,
    req,
    where: { client: { equals: client } },
  })
  const ids = values
    .map((value: Readonly<Record<string, unknown>>) => toID(value.requestedBy))
    .filter((id) => id !== null)
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: context.staffSlug,
    depth: 0,
    limit: LIMIT,
    overrideAccess: false,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return docs
    .map((staff) => ({
      label: visibleStaffName({ fallback: '', staff, title: staffTitle }),
      value: String(staff.id),
    }))
    .filter(({ label }) => label !== '')
    .toSorted((a, b) => a.label.localeCompare(b.label))
}
