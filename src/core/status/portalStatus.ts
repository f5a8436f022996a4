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
  /** Whether an invitation may put its sender on the client's care team, where they are not yet. */
  canJoinCareTeam: boolean
  /** Whether an invitation may replace the profile's address: for staff of the owning agency. */
  canUpdateProfile: boolean
  daysUntilExpiry: null | number
  /** The address the client signs in with, or is invited at; null without a connection. */
  email: null | string
  /** Mail to that address came back for good; no longer once the address is another one. */
  emailRefused: boolean
  expiresAt: null | string
  invitedAt: null | string
  /** When the client last used the portal. */
  lastSeen: null | string
  /** The profile's number, in E.164. */
  phone: null | string
  /** The same as people write it. */
  phoneShown: null | string
  /** Texts to that number came back for good; no longer once the number is another one. */
  phoneRefused: boolean
  /** The profile's address: what staff and mail go by where it is not the one for signing in. */
  profileEmail: null | string
  /** Whether the record is open or locked; only for who may lock it. */
  record?: LockState
  status: ConnectionStatus
}
