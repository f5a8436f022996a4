import { getContext } from '../config/context.js'
import type { NoticeWay } from '../core/notices.js'
import type { Source } from '../core/source.js'
import { insertOnce } from '../data/insertOnce.js'
import type { Row } from '../data/rows.js'
import { deliverSoon } from './deliverSoon.js'

type Outbox = Row<'portalOutbox'>

/** The key of a notice by one of its ways, whichever way the row itself goes. */
export const keyOfWay = ({ dedupeKey }: Pick<Outbox, 'dedupeKey'>, way: NoticeWay): string =>
  `${dedupeKey.replace(/:by-[a-z]+$/, '')}:by-${way}`

/**
 * The same notice by another way: a row of its own, so that each leaves once. Done once by its key,
 * so nothing is added where it goes that way anyway.
 */
export const queueByWay = async (
  source: Source,
  row: Pick<Outbox, 'account' | 'dedupeKey' | 'folds' | 'kind' | 'subject' | 'variant'>,
  way: NoticeWay,
): Promise<void> => {
  const { account, folds, kind, subject, variant } = row
  const queued = await insertOnce(source, 'portalOutbox', {
    account,
    attempts: 0,
    dedupeKey: keyOfWay(row, way),
    folds,
    kind,
    nextAt: getContext(source.payload).options.clock().toISOString(),
    state: 'queued',
    subject,
    variant,
    way,
  })
  if (queued) deliverSoon(source.payload, [queued.id])
}
