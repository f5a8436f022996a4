import { getContext } from '../config/context.js'
import type { Source } from '../core/source.js'
import { insertOnce } from '../data/insertOnce.js'
import type { Row } from '../data/rows.js'
import { deliverSoon } from './deliverSoon.js'
import { keyOfWay } from './planNotice.js'

/**
 * What could not be told in the chosen way is told by mail, once: under the key that its mail has,
 * so nothing is added where it goes by mail anyway.
 */
export const fallBackToMail = async (source: Source, row: Row<'portalOutbox'>): Promise<void> => {
  const { attempts: _, createdAt: _c, id: _i, updatedAt: _u, ...told } = row
  const mail = await insertOnce(source, 'portalOutbox', {
    ...told,
    attempts: 0,
    dedupeKey: keyOfWay(row, 'mail'),
    lastError: null,
    leaseUntil: null,
    nextAt: getContext(source.payload).options.clock().toISOString(),
    state: 'queued',
    way: 'mail',
  })
  if (mail) deliverSoon(source.payload, [mail.id])
}
