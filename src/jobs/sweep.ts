import type { Payload } from 'payload'

import type { Source } from '../core/source.js'
import { finishErasing } from '../features/records/erase/eraseClient.js'
import { releaseClaims } from '../features/requests/fulfill/releaseClaims.js'
import { keepTrail } from '../audit/keepTrail.js'
import { getContext } from '../config/context.js'
import { isoIn, SECOND } from '../core/clock.js'
import { resealOldRows } from '../crypto/reseal.js'
import { moveActivePeriods } from '../features/releases/activePeriod.js'
import { listRows } from '../data/store.js'
import { settleEffects } from '../effects/settleEffects.js'
import { EFFECTFUL } from '../contract/collectionLists.js'
import { deliver } from '../outbox/deliver.js'
import { scanDocuments } from '../features/documents/scanDocuments.js'
import { purgeExpired } from './purgeExpired.js'

const BATCH = 100
/** Younger rows are still being settled by the request that changed them. */
const GRACE = 30 * SECOND

const repair = async (source: Source): Promise<void> => {
  const before = isoIn(getContext(source.payload).options.clock(), -GRACE)
  for (const key of EFFECTFUL) {
    const rows = await listRows(
      source,
      key,
      { effectsPendingAt: { less_than: before } },
      { limit: BATCH },
    )
    for (const row of rows) await settleEffects(source, key, row)
  }
}

const sendDue = async (source: Source): Promise<number> => {
  const now = getContext(source.payload).options.clock().toISOString()
  const due = await listRows(
    source,
    'portalOutbox',
    {
      or: [
        { and: [{ state: { equals: 'queued' } }, { nextAt: { less_than_equal: now } }] },
        { and: [{ state: { equals: 'sending' } }, { leaseUntil: { less_than: now } }] },
      ],
    },
    { limit: BATCH, sort: 'nextAt' },
  )
  for (const row of due) await deliver(source, row.id)
  return due.length
}

/**
 * One round of the outbox: settles changes and clears answers that a crash left unfinished, sends what is due, opens the next period of
 * clients' releases, forgets what has expired, moves rows to the present encryption key, seals the audit trail. Safe on any number of
 * servers at once. Run by the in-process timer, or by the Payload task where there is none.
 * @returns how many mails were due.
 */
export const sweep = async (payload: Payload): Promise<{ due: number }> => {
  const source: Source = { payload }
  await repair(source)
  await releaseClaims(source)
  await finishErasing(source)
  const due = await sendDue(source)
  await scanDocuments(source)
  await moveActivePeriods(source)
  await purgeExpired(source)
  await resealOldRows(source)
  await keepTrail(source)
  return { due }
}

/** Sweeps every so often while the process lives. Never keeps the process alive, never runs twice at once. */
export const startSweeping = (payload: Payload, seconds: number): (() => void) => {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    sweep(payload)
      .catch((err: unknown) => payload.logger.error({ err, msg: 'Portal outbox sweep failed' }))
      .finally(() => {
        busy = false
      })
  }, seconds * SECOND)
  timer.unref()
  return () => clearInterval(timer)
}
