import type { Payload } from 'payload'

import { finishErasing } from '../features/records/erase/eraseClient.js'
import { releaseClaims } from '../features/requests/fulfill/releaseClaims.js'
import { keepTrail } from '../audit/keepTrail.js'
import { getContext } from '../config/context.js'
import { isoIn, SECOND } from '../core/clock.js'
import { resealOldRows } from '../crypto/reseal.js'
import { moveActivePeriods } from '../features/releases/activePeriod.js'
import { listRows, type Door } from '../data/store.js'
import { settleEffects } from '../effects/settleEffects.js'
import type { EffectfulKey } from '../effects/transition.js'
import { deliver } from '../outbox/deliver.js'
import { scanDocuments } from '../features/documents/scanDocuments.js'
import { purgeExpired } from './purgeExpired.js'

const BATCH = 100
/** Younger rows are still being settled by the request that changed them. */
const GRACE = 30 * SECOND
const EFFECTFUL: readonly EffectfulKey[] = [
  'portalConnections',
  'portalAccounts',
  'portalAuthenticators',
  'portalRequests',
  'portalMessages',
  'clientDocuments',
  'portalSeals',
]

const repair = async (door: Door): Promise<void> => {
  const before = isoIn(getContext(door.payload).options.clock(), -GRACE)
  for (const key of EFFECTFUL) {
    const rows = await listRows(
      door,
      key,
      { effectsPendingAt: { less_than: before } },
      { limit: BATCH },
    )
    for (const row of rows) await settleEffects(door, key, row)
  }
}

const sendDue = async (door: Door): Promise<number> => {
  const now = getContext(door.payload).options.clock().toISOString()
  const due = await listRows(
    door,
    'portalOutbox',
    {
      or: [
        { and: [{ state: { equals: 'queued' } }, { nextAt: { less_than_equal: now } }] },
        { and: [{ state: { equals: 'sending' } }, { leaseUntil: { less_than: now } }] },
      ],
    },
    { limit: BATCH, sort: 'nextAt' },
  )
  for (const row of due) await deliver(door, row.id)
  return due.length
}

/**
 * One round of the outbox: settles changes and clears answers that a crash left unfinished, sends what is due, opens the next period of
 * clients' releases, forgets what has expired, moves rows to the present encryption key, seals the audit trail. Safe on any number of
 * servers at once. Run by the in-process timer, or by the Payload task where there is none.
 * @returns how many mails were due.
 */
export const sweep = async (payload: Payload): Promise<{ due: number }> => {
  const door: Door = { payload }
  await repair(door)
  await releaseClaims(door)
  await finishErasing(door)
  const due = await sendDue(door)
  await scanDocuments(door)
  await moveActivePeriods(door)
  await purgeExpired(door)
  await resealOldRows(door)
  await keepTrail(door)
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
