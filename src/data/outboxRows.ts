import type { MailKind } from '../contract/mails.js'
import type { DeliveryProblem, DeliveryState } from '../core/deliveries.js'
import type { ID } from '../core/ids.js'
import type { MailProblem, OutboxState } from '../core/kinds.js'
import type { NoticeWay, NoticeWays } from '../core/notices.js'
import type { Base, Maybe, Ref } from './rowBasics.js'

/** What has still to leave, and how clients want it. */
export type OutboxRows = {
  eventConsumers: Base & {
    /** Name of the webhook, or `on`: there is one row each. */
    dedupeKey: string
    /** Who works for it just now, and until when it is theirs. */
    lease?: Maybe<string>
    leaseUntil: string
    /** Up to where it has read the audit trail. */
    sequence: number
  }
  noticeChoices: Base & {
    account: Ref
    /** The account's id: there is one row each. */
    dedupeKey: string
    /** When the last notice left; what comes soon after it waits and is told together. */
    lastAt?: Maybe<string>
    /** Hours of quiet, `22:00` to `07:00`, where the agency is; both or neither. */
    quietFrom?: Maybe<string>
    quietUntil?: Maybe<string>
    /** Keyed hash of an address that a mail server refused for good, and when it did. */
    refusedEmail?: Maybe<string>
    refusedEmailAt?: Maybe<string>
    /** The same of a number. */
    refusedPhone?: Maybe<string>
    refusedPhoneAt?: Maybe<string>
    /** Raised with each notice: of two servers at once, one sends. */
    turns: number
    ways?: Maybe<NoticeWays>
  }
  pushDevices: Base & {
    account: Ref
    /** Names of `core/browserOf.ts`. */
    browser?: Maybe<string>
    /** Digest of the cookie that this browser has for it. */
    cookieHash: string
    credentialVersion: number
    /** Digest of the endpoint. */
    dedupeKey: string
    /** Remembered device, and session, on which it was turned on or signed in since. */
    device?: Maybe<string>
    /** Endpoint and keys. */
    sealed: string
    sealedKey: string
    session: string
    system?: Maybe<string>
  }
  portalOutbox: Base & {
    /** Who is told, of a notice that waits for others. */
    account?: Maybe<string>
    /** Of the client whose mail was given up. */
    agency?: Maybe<string>
    attempts: number
    dedupeKey: string
    failedAt?: Maybe<string>
    /** How many other notices it tells together with its own. */
    folds?: Maybe<number>
    kind: MailKind
    lastError?: Maybe<string>
    leaseUntil?: Maybe<string>
    nextAt: string
    problem?: Maybe<MailProblem>
    sentAt?: Maybe<string>
    state: OutboxState
    subject: ID
    variant: number
    /** How a notice goes; empty until it was decided, and for whatever always goes by mail. */
    way?: Maybe<NoticeWay>
  }
  webhookDeliveries: Base & {
    attempts: number
    /** Id of the event in the audit trail, of which it is made anew for each try. */
    auditEvent: string
    consumer: string
    /** Consumer and message. */
    dedupeKey: string
    deliveredAt?: Maybe<string>
    expiresAt: string
    lastProblem?: Maybe<DeliveryProblem>
    lastStatus?: Maybe<number>
    /** Id under which the receiver gets it, the same for each try. */
    messageID: string
    /** While it waits; empty once it is done with. */
    nextAt?: Maybe<string>
    sequence?: Maybe<number>
    state: DeliveryState
    triedAt?: Maybe<string>
    type: string
  }
}
