import { defineEffect } from '../../../effects/defineEffect.js'
import { fitTasks } from '../fitTasks.js'

/** The tasks of a case become those of its version. */
export const fitCase = defineEffect({
  kind: 'fit-case',
  settle: (source, effect) => fitTasks(source, effect.case),
})
