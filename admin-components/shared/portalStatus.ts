import type { ConnectionAction, ConnectionStatus } from '../../src/core/status/connection.js'
import type { SealState } from '../../src/core/status/seal.js'

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
  /** Only for who may seal, open or delete the record. */
  record?: SealState
  status: ConnectionStatus
}
