import { deleteRows } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** Takes one passkey of an account away. */
export const forgetPasskey = defineEffect({
  kind: 'forget-passkey',
  settle: (source, { account, passkey }) =>
    deleteRows(source, 'portalPasskeys', {
      and: [{ id: { equals: passkey } }, { account: { equals: account } }],
    }),
})
