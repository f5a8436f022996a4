import type { EffectKind, EffectOf } from '../contract/effects.js'
import type { Source } from '../core/source.js'

/**
 * How one kind of effect is made real. Made by `defineEffect`, found in the context's
 * `registry.effects`.
 */
export type EffectDefinition<K extends EffectKind = EffectKind> = {
  kind: K
  /**
   * Makes it real. Safe to repeat: a crash may come right after it.
   * @returns the ids of mails in the outbox that can leave once the change is stored, if there are
   * any.
   */
  settle: (source: Source, effect: EffectOf<K>) => Promise<readonly string[] | void>
}
