import { defineEffect } from '../../effects/defineEffect.js'
import { forgetAppOf } from '../authenticator.js'

/** Takes the authenticator app of an account away. */
export const forgetApp = defineEffect({
  kind: 'forget-app',
  settle: (source, { account }) => forgetAppOf(source, account),
})
