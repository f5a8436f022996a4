import type { PayloadRequest, Where } from 'payload'

import { hasPermission, type StaffActor } from '../../../access/actor.js'
import { getSettings } from '../../config/settings.js'
import { toID, type ID } from '../../core/ids.js'
import {
  CONNECTION_ACTIONS,
  type ConnectionAction,
  type ConnectionStatus,
} from '../../core/status/connection.js'
import type { Row } from '../../data/rows.js'
import { listRows } from '../../data/store.js'
import { isExpired } from './connections.js'

type Client = Pick<Row<'clients'>, 'agency' | 'id'>

/** Where a client's connection stands, and what the staff user may do about it. */
export type PortalWork = { actions: ConnectionAction[]; status: ConnectionStatus | null }

const NOTHING: PortalWork = { actions: [], status: null }

const distinct = (ids: (ID | null)[]): ID[] =>
  [...new Map(ids.map((id) => [String(id), id])).values()].filter((id) => id !== null)

/** The agency that a staff user acts for: their own, else the client's. */
const actsFor = ({ agency }: StaffActor, client: Client): ID | null => agency ?? toID(client.agency)

const agenciesWithPortal = async (req: PayloadRequest, ids: ID[]): Promise<Set<string>> => {
  const where: Where = { and: [{ id: { in: ids } }, { portalEnabled: { equals: true } }] }
  const rows = await listRows(req, 'agencies', where, { limit: ids.length, select: { name: true } })
  return new Set(rows.map(({ id }) => id))
}

/**
 * Where the connections of clients stand, in three statements however many they are. The clients
 * are visible to the staff user already. Without the right, and where the portal is off, nothing is
 * told, as on the record itself.
 */
export const workOfMany = async (
  req: PayloadRequest,
  actor: StaffActor,
  clients: readonly Client[],
): Promise<(client: Client) => PortalWork> => {
  // guard: found-status-for-client-management
  if (!hasPermission(actor, 'client-management') || clients.length === 0) return () => NOTHING
  const keys = clients.map(({ id }) => id)
  const [settings, enabled, connections, locks] = await Promise.all([
    getSettings(req),
    agenciesWithPortal(req, distinct(clients.map((client) => actsFor(actor, client)))),
    listRows(req, 'portalConnections', { openKey: { in: keys } }, { limit: keys.length }),
    listRows(
      req,
      'portalSeals',
      { and: [{ client: { in: keys } }, { state: { in: ['sealed', 'erasing'] } }] },
      { limit: keys.length },
    ),
  ])
  const open = new Map(
    connections
      .filter((connection) => !isExpired(req, connection))
      .map((connection) => [String(toID(connection.client)), connection.status]),
  )
  const locked = new Set(locks.map(({ client }) => String(toID(client))))
  return (client) => {
    if (!settings.portalEnabled || !enabled.has(String(actsFor(actor, client)))) return NOTHING
    const status = open.get(client.id) ?? 'not-connected'
    const actions = locked.has(client.id) ? [] : [...CONNECTION_ACTIONS[status]]
    return { actions, status }
  }
}
