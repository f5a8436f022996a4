import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { changeRows } from '../../data/changeRows.js'
import { findFields } from '../../data/store.js'

type Taken = { agency: ID; client: ID; staff: ID }

/**
 * Whoever answers a client takes up the agency's conversation with them that was nobody's: from now on
 * replies reach them, and the notices of the others are done.
 */
export const takeUp = async (source: Source, { agency, client, staff }: Taken): Promise<void> => {
  const those: Where[] = [
    { client: { equals: client } },
    { agency: { equals: agency } },
    { staff: { exists: false } },
  ]
  const nobodys: Where = { and: those }
  if (!(await findFields(source, 'portalMessages', nobodys, ['id']))) return
  await changeRows(source, 'portalMessages', nobodys, { staff })
  const readAt = getContext(source.payload).options.clock().toISOString()
  const notices = { and: [...those, { kind: { equals: 'client-message' } }] }
  await changeRows(source, 'portalInbox', notices, { readAt, staff })
}
