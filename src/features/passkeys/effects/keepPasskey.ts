import { findRow, insertRow } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** Writes a new passkey, once. */
export const keepPasskey = defineEffect({
  kind: 'keep-passkey',
  settle: async (
    source,
    {
      account,
      backedUp,
      counter,
      credentialID,
      name,
      passkey,
      passwordMark,
      publicKey,
      transports,
    },
  ) => {
    const isThere = () =>
      findRow(source, 'portalPasskeys', { credentialID: { equals: credentialID } })
    if (await isThere()) return
    try {
      await insertRow(source, 'portalPasskeys', {
        account,
        backedUp,
        counter,
        credentialID,
        id: passkey,
        name,
        passwordMark,
        publicKey,
        transports,
      })
    } catch (error) {
      // Somebody settles the same change at this moment
      if (!(await isThere())) throw error
    }
  },
})
