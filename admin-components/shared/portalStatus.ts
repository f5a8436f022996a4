import type { ConnectionAction, ConnectionStatus } from '../../src/core/status/connection.js'

/** Answer of `GET /portal/clients/:id/status` and of the invitation and disconnect endpoints. */
export type PortalStatus = {
  accountStatus?: 'active' | 'disabled'
  actions: ConnectionAction[]
  daysUntilExpiry: null | number
  email: null | string
  expiresAt: null | string
  invitedAt: null | string
  lastSeen: null | string
  phone: null | string
  status: ConnectionStatus
}
