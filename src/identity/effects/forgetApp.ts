import { defineEffect } from '../../effects/defineEffect.js'
import { forgetApp as forget } from '../authenticator.js'

/** Takes the authenticator app of an account away. */
export const forgetApp = defineEffect({
  kind: 'forget-app',
  settle: (source, { account }) => forget(source, account),
})
