import type { PayloadRequest } from 'payload'

import { auditEffect } from '../audit/audit.js'
import { markStored } from '../audit/auditScope.js'
import { getContext } from '../config/context.js'
import type { EffectfulKey } from '../contract/collectionLists.js'
import type { Effect } from '../contract/effects.js'
import type { LiveEvent } from '../contract/ports.js'
import type { Row } from '../data/rows.js'
import { publish } from '../realtime/bus.js'
import { settleEffects } from './settleEffects.js'

/** What a new row carries besides its own data: write it with them, in one statement. */
type Carried = { effects: Effect[]; effectsPendingAt: string; id: string }

type Insertion<K extends EffectfulKey> = {
  /** The event that the insertion leaves; its subject is the new row. */
  audit: Omit<Parameters<typeof auditEffect>[1], 'subject'>
  /** What else it brings: mails, notices. */
  effects: Effect[]
  id: string
  /** Writes the row, through Payload or straight to the database. */
  insert: (carried: Carried) => Promise<Row<K>>
  key: K
  /** What open pages are told; nothing where it concerns no client. */
  tell?: LiveEvent
}

/**
 * A new row together with what it brings, in one write, so that neither exists without the other;
 * the twin of `transition`. Effects are settled before this returns.
 * @throws whatever `insert` throws; nothing is stored then.
 */
export const insertWithEffects = async <K extends EffectfulKey>(
  req: PayloadRequest,
  { audit, effects: others, id, insert, key, tell }: Insertion<K>,
): Promise<Row<K>> => {
  const { clock, failAt } = getContext(req.payload).options
  const effects = [auditEffect(req, { ...audit, subject: id }), ...others]
  const effectsPendingAt = clock().toISOString()
  failAt('before-state', req)
  const row = await insert({ effects, effectsPendingAt, id })
  markStored(effects)
  failAt('after-state', req)
  // What comes back through Payload may lack hidden fields.
  await settleEffects(req, key, { ...row, effects, effectsPendingAt })
  if (tell) publish(req, tell)
  return row
}
