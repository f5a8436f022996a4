import type { Base, Maybe, Ref } from './rowBasics.js'

/** Names of `core/browserOf.ts`. */
type FromBrowser = { browser?: Maybe<string>; system?: Maybe<string> }

/** Open sessions and remembered devices of clients. */
export type SessionRows = {
  portalSessions: Base &
    FromBrowser & {
      account: Ref
      credentialVersion: number
      /** Remembered device it was started on. */
      device?: Maybe<string>
      expiresAt: string
      idleExpiresAt: string
      lastSeenAt: string
      /** When a passkey of the account was last used. */
      passkeyAt?: Maybe<string>
      /** When the password was last given. */
      provenAt?: Maybe<string>
      shared?: Maybe<boolean>
      tokenHash: string
    }
  portalTrustedDevices: Base &
    FromBrowser & {
      account: Ref
      credentialVersion: number
      expiresAt: string
      lastUsedAt: string
      tokenHash: string
    }
}
