import type {
  MassSendStatus,
  MassSendType,
  RecipientReason,
  RecipientState,
} from '../core/status/massSend.js'
import type { Base, Maybe, Owned, Ref, WithEffects } from './rowBasics.js'

/** Stored shape of what is sent to many, and of what became of each of them. */
export type MassSendRows = {
  massSendRecipients: Base &
    Owned & {
      /** Of send and client: nobody is in a send twice. */
      dedupeKey: string
      massSend: Ref
      reason?: Maybe<RecipientReason>
      sentAt?: Maybe<string>
      state: RecipientState
    }
  massSends: Base &
    WithEffects & {
      agency: Ref
      /** Clients who are not among the recipients' rows yet; empty once they are. */
      awaited?: Maybe<string[]>
      body?: unknown
      claims: number
      createdBy?: Maybe<Ref>
      createdByName?: Maybe<string>
      failed: number
      finishedAt?: Maybe<string>
      leaseUntil?: Maybe<string>
      name: string
      /** How many for which reason. */
      reasons?: Maybe<Partial<Record<RecipientReason, number>>>
      /** What they were chosen by; neither names nor what was searched for. */
      recipients?: unknown
      sent: number
      skipped: number
      status: MassSendStatus
      text?: Maybe<string>
      total: number
      type: MassSendType
      /** What is asked for, in the words of the request. */
      wanted?: unknown
    }
}
