import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { changeRow } from '../data/store.js'

type Outcome = Pick<Row<'portalOutbox'>, 'state'> & Partial<Row<'portalOutbox'>>

/** Gives a claimed row back with what became of it, unless its lease ran out meanwhile. */
export const finish = (
  source: Source,
  row: Row<'portalOutbox'>,
  outcome: Outcome,
): Promise<unknown> =>
  changeRow(
    source,
    'portalOutbox',
    { and: [{ id: { equals: row.id } }, { attempts: { equals: row.attempts } }] },
    { ...outcome, leaseUntil: null },
  )
