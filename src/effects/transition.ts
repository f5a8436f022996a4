import type { Where } from 'payload'

import { markStored } from '../audit/auditScope.js'
import { getContext } from '../config/context.js'
import type { EffectfulKey } from '../contract/collectionLists.js'
import type { Effect } from '../contract/effects.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { changeRow, findRowByID } from '../data/store.js'
import { settleEffects } from './settleEffects.js'

type Transition<K extends EffectfulKey> = {
  data: Partial<Row<K>>
  effects: Effect[]
  id: string
  key: K
  /** State the row must be in, by its own scalar fields. */
  where: Where
}

/**
 * Moves a row from one state to the next, once: compare and set in one statement that also writes
 * down the effects. Of two staff, two clicks or two servers exactly one wins. Effects are settled
 * before this returns.
 * @returns the changed row, or null when the row was not in that state.
 */
export const transition = async <K extends EffectfulKey>(
  source: Source,
  { data, effects, id, key, where }: Transition<K>,
): Promise<null | Row<K>> => {
  const { clock, failAt } = getContext(source.payload).options
  const now = clock().toISOString()
  // An earlier change may still wait to be settled (its process died): settle it, then try again.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const changed = await changeRow(
      source,
      key,
      { and: [{ id: { equals: id } }, { effectsPendingAt: { exists: false } }, where] },
      { ...data, effects, effectsPendingAt: now },
    )
    if (changed) {
      markStored(effects)
      failAt('after-state', source)
      await settleEffects(source, key, changed)
      return changed
    }
    const current = await findRowByID(source, key, id)
    if (!current?.effectsPendingAt) return null
    await settleEffects(source, key, current)
  }
  return null
}
