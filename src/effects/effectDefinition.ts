import type { EffectKind, EffectOf } from '../contract/effects.js'
import type { Source } from '../core/source.js'

/** A row that carries effects, of whichever collection. */
export type Carrier = Readonly<{ id: string; name?: unknown; text?: unknown }>

/**
 * How one kind of effect is made real. Made by `defineEffect`, found in the context's
 * `registry.effects`.
 */
export type EffectDefinition<K extends EffectKind = EffectKind> = {
  kind: K
  /**
   * Makes it real. Safe to repeat: a crash may come right after it. `carrier` is the row whose change
   * brought it, so that what stands there need not be read again.
   * @returns the ids of mails in the outbox that can leave once the change is stored, if there are
   * any.
   */
  settle: (
    source: Source,
    effect: EffectOf<K>,
    carrier: Carrier,
  ) => Promise<readonly string[] | void>
}
