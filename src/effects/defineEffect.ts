import type { EffectKind } from '../contract/effects.js'
import type { EffectDefinition } from './effectDefinition.js'

/** How one kind of effect is made real; the kind names its entry in `src/contract/effects.ts`. */
export const defineEffect = <K extends EffectKind>(
  definition: EffectDefinition<K>,
): EffectDefinition<K> => definition
