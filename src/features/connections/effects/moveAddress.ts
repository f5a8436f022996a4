import type { Where } from 'payload'

import { changeRow, findRow } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/**
 * The open connection follows its account's address. Where an invitation took the address a moment
 * before, the connection shows it without holding it: that invitation cannot be accepted, because
 * the account behind the address is connected.
 */
export const moveAddress = defineEffect({
  kind: 'move-address',
  settle: async (source, { account, email }) => {
    const open: Where = {
      and: [{ accountKey: { equals: String(account) } }, { status: { equals: 'connected' } }],
    }
    try {
      await changeRow(source, 'portalConnections', open, { email, emailKey: email })
    } catch (error) {
      const holder = await findRow(source, 'portalConnections', { emailKey: { equals: email } })
      if (!holder) throw error
      await changeRow(source, 'portalConnections', open, { email })
    }
  },
})
