import type { ConnectionAction, ConnectionStatus } from './connection.js'
import type { LockState } from './lock.js'

/** Answer of the status endpoint. Times are ISO 8601; `daysUntilExpiry` is rounded up. */
export type PortalStatus = {
  /**
   * Whether the account is turned on; only for who may turn it off and on. Without a connection:
   * where it has to be turned on first.
   */
  accountStatus?: 'active' | 'disabled'
  /** What may be done next. */
  actions: ConnectionAction[]
  daysUntilExpiry: null | number
  email: null | string
  expiresAt: null | string
  invitedAt: null | string
  /** When the client last used the portal. */
  lastSeen: null | string
  phone: null | string
  /** Whether the record is open or locked; only for who may lock it. */
  record?: LockState
  status: ConnectionStatus
}
