import type { Where } from 'payload'

import { writeContact } from '../../../contact/writeContact.js'
import { toID } from '../../../core/ids.js'
import { changeRow, findRow } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/**
 * The open connection and the client's profile follow the account's address. Where an invitation took the address a moment
 * before, the connection shows it without holding it: that invitation cannot be accepted, because
 * the account behind the address is connected.
 */
export const moveAddress = defineEffect({
  kind: 'move-address',
  settle: async (source, { account, door, email, key, replaces }) => {
    const open: Where = {
      and: [{ accountKey: { equals: String(account) } }, { status: { equals: 'connected' } }],
    }
    const moved = await changeRow(source, 'portalConnections', open, {
      email,
      emailKey: email,
    }).catch(async (error: unknown) => {
      const holder = await findRow(source, 'portalConnections', { emailKey: { equals: email } })
      if (!holder) throw error
      return changeRow(source, 'portalConnections', open, { email })
    })
    const client = toID(moved?.client)
    if (client === null) return
    await writeContact(source, {
      client,
      door,
      email,
      key,
      ...(replaces === undefined ? {} : { replaces }),
    })
  },
})
