import type { ContactDetails, ContactDoor } from '../core/contactDoors.js'
import type { Day } from '../core/day.js'
import type { ID } from '../core/ids.js'
import type { InboxKind } from '../core/kinds.js'
import type { AppointmentSide } from '../core/status/appointment.js'
import type { AuditAction, AuditOutcome } from './auditEvents.js'
import type { EnrollmentChange } from './enrollmentChange.js'
import type { MailKind } from './mails.js'

/**
 * What a change of state can bring with it, one entry a kind with what it needs to know. What is
 * done about it is in `<engine or feature>/effects/<kind in camel case>.ts`, from where
 * `npm run generate` takes it into `src/registry/effects.ts`. Holds ids and codes, never secrets or
 * files, and of a person's words contact data alone.
 */
export type EffectData = {
  /** Looks a case over and does what follows from a change of it, or of one of its tasks. */
  'advance-case': { case: string }
  /** Makes the tasks of a case those of its version. */
  'fit-case': { case: string }
  /** Tasks of a case, and files of their answers, are for whom the case is. */
  'follow-case-privacy': { case: string }
  /** Versions of a housing plan are for whom the plan is. */
  'follow-plan-privacy': { plan: string }
  /** What the owner of a case had to do in it goes to the next one. */
  'give-case-tasks': { case: string; from: ID; to: ID | null }
  /** First password of an account, set once the invitation was won. */
  'activate-account': {
    account: ID
    /** BCP 47 tag the client prefers, as far as the record says. */
    language?: string
    passwordHash: string
  }
  /**
   * Writes an appointment, once the time of the staff user was taken for it. The place is where the
   * agency is found, no word about anybody.
   */
  'write-appointment': {
    agency: ID
    appointment: string
    bookedBy: AppointmentSide
    client: ID
    endsAt: string
    place?: string
    staff: ID
    startsAt: string
  }
  /** Another time for an appointment that still stands, as it was when that time was taken. */
  'shift-appointment': {
    appointment: string
    endsAt: string
    place: null | string
    /** Of the appointment as it was seen; it has the next one afterwards. */
    revision: number
    staff: ID
    startsAt: string
  }
  /** Writes the request that asks again for what an answered one asked for. */
  'new-revision': {
    at: string
    dueDate?: Day
    request: string
    /** Id of the new one. */
    revision: string
    staff: ID
  }
  /** Who did what to which client, from where. */
  audit: {
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
    outcome: AuditOutcome
    /** `X-Request-Id` that a trusted proxy gave the request. */
    requestID?: string
    subject?: ID | null
  }
  /**
   * Changes one enrollment as a part of a change of its household, if it is still in the program, or
   * still out of it.
   */
  'change-enrollment': {
    /** The change that was the last one when this one was decided on; null for none. */
    after: null | string
    enrollment: string
    from: 'left' | 'open'
    to: EnrollmentChange
  }
  /** Marks a challenge as done with, and keeps it until the mails about it have left. */
  'close-challenge': { challenge: string; state: 'undone' | 'used'; until: string }
  /**
   * Ends the open connection of a client, invitation or connected, and the sessions of its account.
   */
  disconnect: { client: ID }
  /** Puts one client into a program together with their household. */
  'enroll-member': {
    agency: ID
    client: ID
    enrollment: string
    program: ID
    relationship: string
    startDate: string
  }
  /** Takes an account's lost authenticator app, passkeys and recovery codes away. */
  'forget-app': { account: ID }
  /** Takes one passkey of an account away. */
  'forget-passkey': { account: ID; passkey: string }
  /** Writes a passkey that was made, under the revision of the account's factors it was made for. */
  'keep-passkey': {
    account: ID
    backedUp: boolean
    counter: number
    credentialID: string
    name: string
    passkey: string
    passwordMark: null | string
    publicKey: string
    transports: string[]
  }
  /** Ends the links of an account's changes of address, also those that take one back. */
  'forget-links': { account: ID; except?: string }
  /**
   * Clears away sessions and remembered devices from before a change that raised the credential
   * version: they are dead already.
   */
  'forget-sessions': { account: ID; before: number }
  /** What a release, or taking it back, does to older ones and to the period of sharing. */
  'heed-release': { release: string }
  inbox: {
    /** Whose staff look at it where it is nobody's. */
    agency?: ID | null
    client?: ID | null
    inbox: InboxKind
    /** Created as already read. */
    read?: boolean
    /** Null where nobody is named: it goes to whoever looks after the client. */
    staff: ID | null
    /** Row it is about. */
    subject?: ID
  }
  /** Writes down what stands in a housing plan as its version, and who signed it. */
  'keep-plan-version': { plan: string; version: number }
  /** What the client wrote to the agency until then was answered. */
  'mark-answered': { agency: ID; at: string; client: ID }
  /** Marks files as parts of a merged one. */
  'mark-merged': { documents: string[]; into: string }
  mail: {
    mail: MailKind
    /** ISO time before which it is not sent. */
    notBefore?: string
    /** Row the mail is about; what it says is read when it is sent. */
    subject: ID
    /** Tells mails about one row apart, for example the generation of an invitation. */
    variant?: number
  }
  /** Marks records of an answer as replaced by what the client sent instead. */
  'replace-answer': {
    at: string
    kept: 'assessmentResponses' | 'clientLocations'
    replaced: string[]
  }
  /** Takes a file out of an answer that its client has corrected. */
  'take-back-file': { at: string; document: string }
  /** Removes a stored file for good: its row stays and says why it has none. */
  'remove-file': { file: string }
  /** Puts a staff user on a client's care team. */
  'join-care-team': { client: ID; staff: ID }
  /**
   * Writes contact data into the client's profile, with what it was before. `replaces`: only over
   * this address; empty: only where there is none.
   */
  'keep-contact': {
    client: ID
    /** As the client typed it: what it is about and what brings it are one write. */
    details?: ContactDetails
    door: ContactDoor
    email?: string
    /** Empty takes the number away. */
    phone?: string
    replaces?: string
    staff?: ID
  }
  /**
   * Carries an account's new address over to its open connection and the client's profile; there
   * only over the one it `replaces`, if that is said.
   */
  'move-address': { account: ID; door: ContactDoor; email: string; replaces?: string }
  /** Puts an answer back among those to review, if it is this request that asks for it again. */
  'reopen-review': { request: string; revision: string }
  /** Ends every session and remembered device of an account. */
  'sign-out': { account: ID }
}

export type EffectKind = keyof EffectData

/**
 * An effect of one kind, or of several. `key` is unique: whatever is done under it is done once.
 */
export type EffectOf<K extends EffectKind> = {
  [Kind in K]: EffectData[Kind] & { key: string; kind: Kind }
}[K]

/**
 * What a change of state brings with it. The list is written on the row in the same single write as
 * the change itself, so neither exists without the other on any database, with or without
 * transactions. `settleEffects` then makes each of them real, once, and clears the list; after a
 * crash the sweep does.
 */
export type Effect = EffectOf<EffectKind>
export type AuditEffect = EffectOf<'audit'>
export type InboxEffect = EffectOf<'inbox'>
export type MailEffect = EffectOf<'mail'>
