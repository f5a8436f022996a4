import type { ID } from '../core/ids.js'
import type { AnswerTime, InboxKind, MailProblem } from '../core/kinds.js'
import type { NotSentReason, ScheduledState } from '../core/status/scheduled.js'
import type { Base, Maybe, Owned, Ref, TextsByLanguage, WithEffects } from './rowBasics.js'

/** Stored shape of what goes between clients and staff, and of what becomes of it when staff leave. */
export type MessageRows = {
  messageTexts: Base & { agency: Ref; name: string; texts: TextsByLanguage }
  portalInbox: Base & {
    agency?: Maybe<Ref>
    client?: Maybe<Ref>
    dedupeKey: string
    kind: InboxKind
    label: 'PORTAL'
    /** Somebody else reads it as well, while who it is for is away; or it is what they read. */
    passedOn?: Maybe<boolean>
    readAt?: Maybe<string>
    staff?: Maybe<Ref>
    subject?: Maybe<ID>
    text?: Maybe<string>
  }
  portalMessages: Base &
    Owned &
    WithEffects & {
      answered?: Maybe<AnswerTime>
      body?: unknown
      direction: 'to-client' | 'to-staff'
      formerStaff?: Maybe<string>
      mailProblem?: Maybe<MailProblem>
      /** That it went to many: it answers nobody. */
      massSend?: Maybe<Ref>
      readAt?: Maybe<string>
      staff?: Maybe<Ref>
      staffName?: Maybe<string>
      staffNameForClients?: Maybe<string>
      text: string
    }
  scheduledMessages: Base &
    Owned &
    WithEffects & {
      attempts: number
      body?: unknown
      connection?: Maybe<string>
      expiresAt?: Maybe<string>
      leaseUntil?: Maybe<string>
      nextAt?: Maybe<string>
      reason?: Maybe<NotSentReason>
      sendAt: string
      staff?: Maybe<Ref>
      staffName?: Maybe<string>
      state: ScheduledState
      text: string
    }
  portalDepartures: Base &
    WithEffects & {
      /** That was left; null for a staff user who belonged to none. */
      agency?: Maybe<string>
      expiresAt: string
      /** Whose conversation is handed over by hand; null where more than one may be. */
      client?: Maybe<string>
      /** The installation altogether, the agency for another one, only what clients write to them, or one conversation. */
      leaves: 'agency' | 'contact' | 'conversation' | 'installation'
      messages: number
      name: string
      nameForClients: string
      notices: number
      requests: number
      staff: string
      state: 'asked' | 'done'
      /** To whom a conversation goes by hand. */
      to?: Maybe<string>
    }
}
