import type { Registry } from '../config/registry.js'
import { EFFECTS } from './effects.js'
import { MAILS } from './mails.js'
import { SWEEP_STEPS } from './sweepSteps.js'

/** All that features and engines have registered, as the plugin hands it to the engines. */
export const REGISTRY: Registry = Object.freeze({
  effects: EFFECTS,
  mails: MAILS,
  // What holds the files of the portal is loaded when it is asked for
  styleLink: async (context) => {
    const { assetLinks } = await import('../portal/handle/assetLinks.js')
    return assetLinks(context, { locale: 'en', neutral: false }).styles
  },
  sweepSteps: SWEEP_STEPS,
})
