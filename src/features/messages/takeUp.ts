import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { changeRows } from '../../data/changeRows.js'
import { addFormer } from '../../data/formerStaff.js'
import { findFields } from '../../data/store.js'
import { NOBODY } from '../../core/nobody.js'

type Taken = { agency: ID; client: ID; staff: ID }

/**
 * Whoever answers a client takes up the agency's conversation with them that was nobody's: from now on
 * replies reach them, its address leads on, and the notices of the others are done. A statement for each
 * row of who had it before, as a rule one.
 */
export const takeUp = async (source: Source, { agency, client, staff }: Taken): Promise<void> => {
  const those: Where[] = [
    { client: { equals: client } },
    { agency: { equals: agency } },
    { staff: { exists: false } },
  ]
  const next = () => findFields(source, 'portalMessages', { and: those }, ['formerStaff'])
  let row = await next()
  if (!row) return
  for (; row; row = await next()) {
    const former = row.formerStaff ?? null
    await changeRows(
      source,
      'portalMessages',
      {
        and: [...those, { formerStaff: former === null ? { exists: false } : { equals: former } }],
      },
      { formerStaff: addFormer(former, NOBODY), staff },
    )
  }
  const readAt = getContext(source.payload).options.clock().toISOString()
  const notices = { and: [...those, { kind: { equals: 'client-message' } }] }
  await changeRows(source, 'portalInbox', notices, { readAt, staff })
}
