import { defineEffect } from '../../../effects/defineEffect.js'
import { lookOver } from '../lookOver.js'

/** What follows in a case from a change of it, or of one of its tasks. */
export const advanceCase = defineEffect({
  kind: 'advance-case',
  settle: (source, effect) => lookOver(source, effect.case),
})
