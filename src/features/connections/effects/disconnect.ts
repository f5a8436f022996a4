import { getContext } from '../../../config/context.js'
import { toID } from '../../../core/ids.js'
import { endedKeys } from '../../../core/status/connection.js'
import { changeRow, findRow } from '../../../data/store.js'
import { wakeScheduled } from '../../../data/wakeScheduled.js'
import { defineEffect } from '../../../effects/defineEffect.js'
import { endAccountSessions } from '../../../identity/endAccountSessions.js'

/** Ends the open connection of a client, whatever its state, and every session of its account. */
export const disconnect = defineEffect({
  kind: 'disconnect',
  settle: async (source, { client }) => {
    const open = await findRow(source, 'portalConnections', { openKey: { equals: String(client) } })
    // guard: disconnect-of-open-connection
    if (!open) return
    const account = toID(open.account)
    // First: a process that dies in between finds the connection still open and starts over.
    if (account !== null) await endAccountSessions(source, account)
    await changeRow(
      source,
      'portalConnections',
      { and: [{ id: { equals: open.id } }, { openKey: { equals: String(client) } }] },
      {
        ...endedKeys(open.id),
        endedAt: getContext(source.payload).options.clock().toISOString(),
        endReason: 'disconnected',
        status: 'not-connected',
      },
    )
    await wakeScheduled(source, client)
  },
})
