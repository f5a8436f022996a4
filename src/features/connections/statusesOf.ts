import type { Payload } from 'payload'

import { actorOfHeaders, hasPermission } from '../../../access/actor.js'
import { toID, type ID } from '../../core/ids.js'
import type { ConnectionStatus } from '../../core/status/connection.js'
import { listRows } from '../../data/store.js'
import { isExpired } from './connections.js'

/**
 * How clients whom a list shows stand with the portal, in one read of them all; null for whoever may
 * not know it. Whether they are seen was decided by the list. Who is not in the answer is not
 * connected, nor is somebody whose invitation has run out, which is written down when that record
 * is opened.
 */
export const statusesOf = async (
  payload: Payload,
  headers: Headers,
  clients: readonly ID[],
): Promise<null | ReadonlyMap<string, ConnectionStatus>> => {
  const actor = await actorOfHeaders(payload, headers)
  const isManager = actor.kind === 'staff' && hasPermission(actor, 'client-management')
  // guard: status-for-client-management
  if (!isManager) return null
  const open = await listRows(
    { payload },
    'portalConnections',
    { openKey: { in: clients.map(String) } },
    { limit: clients.length, select: { client: true, expiresAt: true, status: true } },
  )
  return new Map(
    open
      .filter((connection) => !isExpired({ payload }, connection))
      .map(({ client, status }) => [String(toID(client)), status]),
  )
}
