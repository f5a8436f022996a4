import type { AuditAction, AuditOutcome } from '../core/audit.js'
import type { ID } from '../core/ids.js'
import type { MailKind } from '../contract/mails.js'
import type { InboxKind } from '../core/kinds.js'

/**
 * What a change of state brings with it. The list is written on the row in the same single write as the change itself, so
 * neither exists without the other on any database, with or without transactions. `settleEffects` then turns each into its
 * own row under a unique key and clears the list; after a crash the sweep does.
 */
export type Effect =
  | AccountEffect
  | AddressEffect
  | AppEffect
  | AuditEffect
  | ChallengeEffect
  | DisconnectEffect
  | ForgetEffect
  | InboxEffect
  | LinksEffect
  | MailEffect
  | SignOutEffect

/** Who did what to which client, from where. Holds ids and codes, never a person's words, secrets or files. */
export type AuditEffect = {
  action: AuditAction
  /** `name` as staff had it then; clients are named by their record alone. */
  actor: { id: ID | null; kind: 'anonymous' | 'client' | 'staff' | 'system'; name?: string }
  address?: string
  agency?: ID | null
  /** ISO time at which it happened; settling may come later. */
  at?: string
  client?: ID | null
  detail?: Record<string, boolean | null | number | string>
  /** Records that are gone, so that no relationship can point at them. */
  former?: { agency?: ID | null; client?: ID | null }
  key: string
  kind: 'audit'
  outcome: AuditOutcome
  /** `X-Request-Id` that a trusted proxy gave the request. */
  requestID?: string
  subject?: ID | null
}

export type MailEffect = {
  key: string
  kind: 'mail'
  mail: MailKind
  /** ISO time before which it is not sent. */
  notBefore?: string
  /** Row the mail is about; what it says is read when it is sent. */
  subject: ID
  /** Tells mails about one row apart, for example the generation of an invitation. */
  variant?: number
}

export type InboxEffect = {
  client?: ID | null
  inbox: InboxKind
  key: string
  kind: 'inbox'
  /** Created as already read. */
  read?: boolean
  staff: ID
  /** Row it is about. */
  subject?: ID
}

/** First password of an account, set once the invitation was won. */
export type AccountEffect = {
  account: ID
  key: string
  kind: 'activate-account'
  /** BCP 47 tag the client prefers, as far as the record says. */
  language?: string
  passwordHash: string
  phone?: string
}

/** Ends the open connection of a client, invitation or connected, and the sessions of its account. */
export type DisconnectEffect = { client: ID; key: string; kind: 'disconnect' }

/** Ends every session and remembered device of an account. */
export type SignOutEffect = { account: ID; key: string; kind: 'sign-out' }

/** Clears away sessions and remembered devices from before a change that raised the credential version: they are dead already. */
export type ForgetEffect = { account: ID; before: number; key: string; kind: 'forget-sessions' }

/** Carries an account's new address over to its open connection. */
export type AddressEffect = { account: ID; email: string; key: string; kind: 'move-address' }

/** Marks a challenge as done with, and keeps it until the mails about it have left. */
export type ChallengeEffect = {
  challenge: string
  key: string
  kind: 'close-challenge'
  state: 'undone' | 'used'
  until: string
}

/** Ends the links of an account's changes of address, also those that take one back. */
export type LinksEffect = { account: ID; except?: string; key: string; kind: 'forget-links' }

/** Takes an account's lost authenticator app and its recovery codes away. */
export type AppEffect = { account: ID; key: string; kind: 'forget-app' }
