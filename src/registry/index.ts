import type { Registry } from '../config/registry.js'
import { EFFECTS } from './effects.js'
import { MAILS } from './mails.js'
import { SWEEP_STEPS } from './sweepSteps.js'

/** All that features and engines have registered, as the plugin hands it to the engines. */
export const REGISTRY: Registry = Object.freeze({
  effects: EFFECTS,
  mails: MAILS,
  sweepSteps: SWEEP_STEPS,
})
