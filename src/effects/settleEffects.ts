import { markStored } from '../audit/auditScope.js'
import { getContext } from '../config/context.js'
import type { EffectfulKey } from '../contract/collectionLists.js'
import type { EffectKind, EffectOf } from '../contract/effects.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { inTransaction } from '../data/inTransaction.js'
import { changeRow } from '../data/store.js'
import { deliverSoon } from '../outbox/deliverSoon.js'
import type { Carrier, EffectDefinition } from './effectDefinition.js'

type Definitions = { readonly [Kind in EffectKind]: EffectDefinition<Kind> }

/**
 * A row may have been written by another version of the plugin: what this one does not know, it
 * cannot do.
 */
const settle = async <K extends EffectKind>(
  source: Source,
  effect: EffectOf<K>,
  { carrier, collection }: { carrier: Carrier; collection: EffectfulKey },
): Promise<readonly string[]> => {
  const effects: Definitions = getContext(source.payload).registry.effects
  if (!Object.hasOwn(effects, effect.kind)) {
    const { key, kind } = effect
    const about = { collection, row: carrier.id }
    source.payload.logger.error({ ...about, key, kind, msg: 'Portal effect of an unknown kind' })
    return []
  }
  return (await effects[effect.kind].settle(source, effect, carrier)) ?? []
}

/**
 * Makes the effects of a change real, in order and each once, and clears them from its row. Safe to
 * repeat. One of a kind that nobody knows is logged and left out: it would hold up every later
 * change of the row.
 */
export const settleEffects = async <K extends EffectfulKey>(
  source: Source,
  key: K,
  row: Row<K>,
): Promise<void> => {
  if (!row.effectsPendingAt) return
  markStored(row.effects ?? [])
  const mails: string[] = []
  for (const effect of row.effects ?? [])
    mails.push(...(await settle(source, effect, { carrier: row, collection: key })))
  await changeRow(
    source,
    key,
    { and: [{ id: { equals: row.id } }, { effectsPendingAt: { equals: row.effectsPendingAt } }] },
    { effects: null, effectsPendingAt: null } as never,
  )
  // Inside a host's own transaction nobody can know here when it commits, so there the sweep sends.
  if (!(await inTransaction(source))) deliverSoon(source.payload, mails)
}
