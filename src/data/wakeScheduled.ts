import { getContext } from '../config/context.js'
import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { changeRows } from './changeRows.js'

/**
 * What waits to be sent to a client is looked at with the next round, not only when its time has
 * come: whoever wrote it is told at once that it cannot be sent any more. It would not be sent
 * without this either.
 */
export const wakeScheduled = (source: Source, client: ID): Promise<void> =>
  changeRows(
    source,
    'scheduledMessages',
    { and: [{ client: { equals: client } }, { state: { equals: 'waiting' } }] },
    { nextAt: getContext(source.payload).options.clock().toISOString() },
  )
