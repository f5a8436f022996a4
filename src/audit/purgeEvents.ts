import { getContext } from '../config/context.js'
import type { Source } from '../core/source.js'
import { deleteRows, listRows } from '../data/store.js'
import { moveHead, type ChainHead } from './chainHead.js'
import { recordAuditEvent } from './recordAuditEvent.js'

const BATCH = 200
const ROUNDS = 20

const yearsAgo = (now: Date, years: number): string => {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() - years)
  return then.toISOString()
}

/**
 * Removes the oldest events past their time. The checkpoint comes first: whatever is still there
 * below it waits to be removed.
 */
const purgeBatch = async (
  source: Source,
  head: ChainHead,
  before: string,
): Promise<ChainHead | null> => {
  const oldest = await listRows(
    source,
    'portalAuditEvents',
    { sequence: { greater_than: head.purgedSequence } },
    { limit: BATCH, sort: 'sequence' },
  )
  const kept = oldest.findIndex(({ at }) => new Date(at).toISOString() >= before)
  const old = kept < 0 ? oldest : oldest.slice(0, kept)
  const last = old.at(-1)
  if (!last?.sequence || !last.seal) return null
  await recordAuditEvent(source, {
    action: 'audit.purged',
    actor: { id: null, kind: 'system' },
    detail: { before, records: old.length, upTo: last.sequence },
    key: `purged:${last.sequence}`,
    kind: 'audit',
    outcome: 'done',
  })
  const moved = await moveHead(source, head, {
    purgedSeal: last.seal,
    purgedSequence: last.sequence,
  })
  if (moved) {
    await deleteRows(source, 'portalAuditEvents', { sequence: { less_than_equal: last.sequence } })
  }
  return moved
}

/**
 * Forgets events after `audit.retentionYears`, in the order of the chain and in bounded batches.
 * What is left is a checkpoint with the link of the last one removed, so that the rest still
 * verifies, and an event that says how many went.
 */
export const purgeEvents = async (source: Source, leased: ChainHead): Promise<void> => {
  const { audit, clock } = getContext(source.payload).options
  const before = yearsAgo(clock(), audit.retentionYears)
  let head: ChainHead | null = leased
  for (let round = 0; head && round < ROUNDS; round += 1)
    head = await purgeBatch(source, head, before)
}
