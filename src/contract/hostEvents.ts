import { CASE_STATES } from '../core/casework/status.js'
import { DISCONNECT_REASONS } from '../core/status/connection.js'
import { CANNOT_REASONS, REQUEST_TYPES } from '../core/status/request.js'
import type { AuditAction } from './auditEvents.js'
import type { CollectionKey } from './collections.js'

/** An event of the audit trail that a host hears of under this name. */
type Origin = {
  action: AuditAction
  /** Collection of the row that `subject` names; left out where it names none. */
  subject?: CollectionKey
  /** Only where the event's detail says so. */
  when?: Readonly<Record<string, boolean | string>>
}

/**
 * What of an event's detail goes along: a code of this list and no other, or a number. Whatever is
 * in no list stays at home, so no text of a person can slip in.
 */
export type HostEventCodes = Readonly<Record<string, 'number' | readonly string[]>>

export type HostEventRow = {
  codes?: HostEventCodes
  /** What happened, in a sentence of docs/events.md. */
  does: string
  from: readonly [Origin, ...Origin[]]
  /** As receivers of webhooks see it. */
  type: `${string}.${string}`
  /** Told also while the client's record is sealed or erased: it is what says so. */
  whileSealed?: true
}

const REQUEST_CODES = { type: REQUEST_TYPES } as const

/** A request of this type was answered. */
const answered = <const Type extends string>(type: Type) =>
  ({ action: 'request.fulfilled', subject: 'portalRequests', when: { type } }) as const

/**
 * Every event of the product that a host can act on: one row each, by the name of its handler in
 * option `on`. Made of it: what handlers are typed with, what webhooks send, the table of
 * docs/events.md. An event is read from the audit trail, so whatever leaves one there can be told
 * by a row here, and nothing else has to change. Left out on purpose: sign-ins, what was looked at,
 * and what concerns a client's account alone, which is nobody's business but theirs.
 */
export const HOST_EVENTS = {
  accountDisabled: {
    does: 'Staff turned a portal account off.',
    from: [{ action: 'account.disabled', subject: 'portalAccounts' }],
    type: 'account.disabled',
  },
  accountEnabled: {
    does: 'Staff turned a portal account on again.',
    from: [{ action: 'account.enabled', subject: 'portalAccounts' }],
    type: 'account.enabled',
  },
  appointmentBooked: {
    does: 'A client booked an appointment, or staff made one (`by`).',
    from: [
      { action: 'appointment.booked', subject: 'appointments' },
      { action: 'appointment.scheduled', subject: 'appointments' },
    ],
    type: 'appointment.booked',
  },
  appointmentCanceled: {
    does: 'An appointment was canceled, by the client or by staff (`by`).',
    from: [{ action: 'appointment.canceled', subject: 'appointments' }],
    type: 'appointment.canceled',
  },
  appointmentMoved: {
    does: 'An appointment has another time or place.',
    from: [{ action: 'appointment.moved', subject: 'appointments' }],
    type: 'appointment.moved',
  },
  assessmentAnswered: {
    does: 'A client answered an assessment that was asked for.',
    from: [answered('assessment')],
    type: 'assessment.answered',
  },
  caseGiven: {
    does: 'A case has another owner.',
    from: [{ action: 'case.given', subject: 'cases' }],
    type: 'case.given',
  },
  caseStarted: {
    does: 'Staff started a case.',
    from: [{ action: 'case.started', subject: 'cases' }],
    type: 'case.started',
  },
  caseStateChanged: {
    codes: { from: CASE_STATES, to: CASE_STATES },
    does: 'A case was put on hold, closed or opened again.',
    from: [{ action: 'case.state-changed', subject: 'cases' }],
    type: 'case.state-changed',
  },
  clientChanged: {
    does: 'Staff changed the record of a client.',
    from: [{ action: 'record.changed', subject: 'clients', when: { collection: 'clients' } }],
    type: 'client.changed',
  },
  clientCreated: {
    does: 'Staff made a record of a client.',
    from: [{ action: 'record.created', subject: 'clients', when: { collection: 'clients' } }],
    type: 'client.created',
  },
  clientErased: {
    does: 'A client was erased. Erase what you keep about them, too.',
    from: [{ action: 'client.deleted', subject: 'clients' }],
    type: 'client.erased',
    whileSealed: true,
  },
  clientSealed: {
    does: 'The record of a client was sealed. Hide what you keep about them, too.',
    from: [{ action: 'client.sealed', subject: 'clients' }],
    type: 'client.sealed',
    whileSealed: true,
  },
  clientUnsealed: {
    does: 'The record of a client was opened again.',
    from: [{ action: 'client.unsealed', subject: 'clients' }],
    type: 'client.unsealed',
    whileSealed: true,
  },
  connectionConnected: {
    does: 'A client registered and is connected.',
    from: [{ action: 'account.registered' }],
    type: 'connection.connected',
  },
  connectionDisconnected: {
    codes: { reason: DISCONNECT_REASONS },
    does: 'Staff disconnected a client.',
    from: [{ action: 'client.disconnected', subject: 'portalConnections' }],
    type: 'connection.disconnected',
  },
  connectionInvited: {
    does: 'A client was invited.',
    from: [{ action: 'client.invited', subject: 'portalConnections' }],
    type: 'connection.invited',
  },
  contactChanged: {
    does: 'A client changed their address, number or another way to reach them.',
    from: [{ action: 'contact.changed' }, { action: 'email.changed' }, { action: 'phone.changed' }],
    type: 'contact.changed',
  },
  documentReceived: {
    does: 'A client sent a document: unasked, or as the answer to a request.',
    from: [{ action: 'document.sent', subject: 'clientDocuments' }, answered('document')],
    type: 'document.received',
  },
  documentRemovalAsked: {
    does: 'A client asked that a document be removed.',
    from: [{ action: 'document.removal-asked', subject: 'clientDocuments' }],
    type: 'document.removal-asked',
  },
  documentTakenBack: {
    does: 'A client took back a document that nobody had opened.',
    from: [{ action: 'document.taken-back', subject: 'clientDocuments' }],
    type: 'document.taken-back',
  },
  enrollmentExited: {
    does: 'A client left a program.',
    from: [{ action: 'enrollment.exited', subject: 'enrollments' }],
    type: 'enrollment.exited',
  },
  enrollmentMade: {
    does: 'A client was enrolled in a program.',
    from: [
      { action: 'enrollment.made', subject: 'enrollments' },
      { action: 'record.created', subject: 'enrollments', when: { collection: 'enrollments' } },
    ],
    type: 'enrollment.made',
  },
  enrollmentReopened: {
    does: 'An exit was taken back: the client is in the program again.',
    from: [{ action: 'enrollment.reopened', subject: 'enrollments' }],
    type: 'enrollment.reopened',
  },
  invitationCanceled: {
    does: 'Staff canceled an invitation.',
    from: [{ action: 'invitation.canceled', subject: 'portalConnections' }],
    type: 'invitation.canceled',
  },
  invitationExpired: {
    does: 'An invitation was seen to have expired.',
    from: [{ action: 'invitation.expired', subject: 'portalConnections' }],
    type: 'invitation.expired',
  },
  locationTakenBack: {
    does: 'A client took back where they had said they were.',
    from: [{ action: 'location.taken-back', subject: 'clientLocations' }],
    type: 'location.taken-back',
  },
  locationTold: {
    does: 'A client said where they are: unasked, or as the answer to a request.',
    from: [{ action: 'location.shared', subject: 'clientLocations' }, answered('location')],
    type: 'location.told',
  },
  massSendFinished: {
    codes: { failed: 'number', sent: 'number', skipped: 'number' },
    does: 'A mass send is over.',
    from: [{ action: 'mass-send.finished', subject: 'massSends' }],
    type: 'mass-send.finished',
  },
  messageReceived: {
    does: 'A client wrote a message.',
    from: [{ action: 'message.sent', subject: 'portalMessages', when: { direction: 'to-staff' } }],
    type: 'message.received',
  },
  messageSent: {
    does: 'Staff wrote a message to a client, also as a part of a mass send.',
    from: [{ action: 'message.sent', subject: 'portalMessages', when: { direction: 'to-client' } }],
    type: 'message.sent',
  },
  planAgreed: {
    does: 'A housing plan is agreed: staff and client have signed it.',
    from: [{ action: 'plan.signed', subject: 'housingPlans', when: { agreed: true } }],
    type: 'plan.agreed',
  },
  planChanged: {
    does: 'Staff changed a housing plan.',
    from: [{ action: 'plan.changed', subject: 'housingPlans' }],
    type: 'plan.changed',
  },
  planEnded: {
    does: 'Staff ended a housing plan.',
    from: [{ action: 'plan.ended', subject: 'housingPlans' }],
    type: 'plan.ended',
  },
  planReviewed: {
    does: 'Staff reviewed a housing plan with the client.',
    from: [{ action: 'plan.reviewed', subject: 'housingPlans' }],
    type: 'plan.reviewed',
  },
  planShared: {
    does: 'Staff shared a housing plan with the client.',
    from: [{ action: 'plan.shared', subject: 'housingPlans' }],
    type: 'plan.shared',
  },
  referralMade: {
    does: 'Staff referred a client to another agency.',
    from: [{ action: 'record.created', subject: 'referrals', when: { collection: 'referrals' } }],
    type: 'referral.made',
  },
  releaseRevoked: {
    does: 'A client took back a release of information.',
    from: [{ action: 'release.revoked', subject: 'releasesOfInformation' }],
    type: 'release.revoked',
  },
  releaseSigned: {
    codes: { permission: ['yes', 'no'] },
    does: 'A client signed a release of information, by themselves or as the answer to a request; `permission` says what, where it was by themselves.',
    from: [{ action: 'release.signed', subject: 'releasesOfInformation' }, answered('roi')],
    type: 'release.signed',
  },
  requestAccepted: {
    does: 'Staff accepted the answer to a request.',
    from: [{ action: 'request.accepted', subject: 'portalRequests' }],
    type: 'request.accepted',
  },
  requestAskedAgain: {
    does: 'Staff asked for an answer once more.',
    from: [{ action: 'request.asked-again', subject: 'portalRequests' }],
    type: 'request.asked-again',
  },
  requestCanceled: {
    does: 'Staff canceled a request.',
    from: [{ action: 'request.canceled', subject: 'portalRequests' }],
    type: 'request.canceled',
  },
  requestCannotBeAnswered: {
    codes: { reason: CANNOT_REASONS },
    does: 'A client said that they cannot send what was asked for.',
    from: [{ action: 'request.cannot-be-answered', subject: 'portalRequests' }],
    type: 'request.cannot-be-answered',
  },
  requestCompleted: {
    codes: REQUEST_CODES,
    does: 'A client answered a request.',
    from: [{ action: 'request.fulfilled', subject: 'portalRequests' }],
    type: 'request.completed',
  },
  requestCorrected: {
    codes: REQUEST_CODES,
    does: 'A client corrected the answer to a request.',
    from: [{ action: 'request.corrected', subject: 'portalRequests' }],
    type: 'request.corrected',
  },
  requestSent: {
    codes: REQUEST_CODES,
    does: 'Staff asked a client for something, also as a part of a mass send.',
    from: [{ action: 'request.sent', subject: 'portalRequests' }],
    type: 'request.sent',
  },
  taskAdded: {
    does: 'Staff added a task to a case. Tasks that come with the workflow are not told one by one.',
    from: [{ action: 'case-task.added', subject: 'caseTasks' }],
    type: 'task.added',
  },
  taskCompleted: {
    does: 'A task of a case is done.',
    from: [
      { action: 'case-task.completed', subject: 'caseTasks' },
      { action: 'case-task.approved', subject: 'caseTasks' },
      { action: 'case-task.submitted', subject: 'caseTasks', when: { status: 'done' } },
    ],
    type: 'task.completed',
  },
  taskReopened: {
    does: 'A task of a case is to be done again.',
    from: [{ action: 'case-task.reopened', subject: 'caseTasks' }],
    type: 'task.reopened',
  },
  taskSkipped: {
    does: 'Staff said that a task of a case is not needed.',
    from: [{ action: 'case-task.skipped', subject: 'caseTasks' }],
    type: 'task.skipped',
  },
  taskSubmitted: {
    does: 'A client sent a task of a case: answers, or that it is done.',
    from: [{ action: 'case-task.submitted', subject: 'caseTasks' }],
    type: 'task.submitted',
  },
} as const satisfies Readonly<Record<string, HostEventRow>>

/** Name of an event, and of its handler in option `on`. */
export type HostEventName = keyof typeof HOST_EVENTS

/** Every name, in the order of the table. */
export const HOST_EVENT_NAMES = Object.keys(HOST_EVENTS) as HostEventName[]

/** An event as webhooks name it, for example `request.completed`. */
export type HostEventType = (typeof HOST_EVENTS)[HostEventName]['type']

/** Type of the event that the button “Send a test” sends; no handler hears it. */
export const TEST_EVENT = 'webhook.test'

type CodeOf<Code> = Code extends readonly (infer Value)[] ? Value : number
type CodesOf<K extends HostEventName> = (typeof HOST_EVENTS)[K] extends {
  codes: infer Codes extends HostEventCodes
}
  ? { readonly [C in keyof Codes]?: CodeOf<Codes[C]> }
  : unknown

type HostEventBase = {
  /** Id of the agency that it belongs to; null for what concerns none. */
  readonly agency: null | string
  /** Who did it. */
  readonly by: 'anonymous' | 'client' | 'staff' | 'system'
  /** Id of the client; null for what concerns none. */
  readonly client: null | string
  /** Grows with each event: the larger one came later. Null for a test. */
  readonly sequence: null | number
  /** The row it is about: slug of its collection, and its id. Null where there is none. */
  readonly subject: { readonly collection: string; readonly id: string } | null
}

type EventOf<K extends HostEventName> = {
  readonly data: CodesOf<K> & HostEventBase
  /** The same each time it is told: whoever saw it already can leave it out. */
  readonly id: string
  /** When it happened, in UTC. */
  readonly timestamp: string
  readonly type: (typeof HOST_EVENTS)[K]['type']
}

/**
 * Something happened: ids and codes alone, never a name, an address or a word that somebody wrote.
 * What there is to know of it is read with the rights of whoever reads.
 */
export type HostEvent<K extends HostEventName = HostEventName> = {
  [Name in K]: EventOf<Name>
}[K]
