import type { ID } from '../../src/core/ids.js'
import type {
  MassSendStatus,
  MassSendType,
  RecipientReason,
} from '../../src/core/status/massSend.js'
import type { AdminKey } from '../../src/translations/label.js'

export type MassSendingProps = {
  /** Null for super users of the installation: they name one. */
  agency: ID | null
  /** Whether the staff user has client management. */
  allowed: boolean
  /** Address of clients' records, before the id. */
  records: string
  slugs: Readonly<
    Record<
      'agencies' | 'assessments' | 'fileCategories' | 'massSends' | 'programs' | 'recipients',
      string
    >
  >
}

export const MASS_TYPE_TEXT = {
  assessment: 'massTabAssessment',
  document: 'massTabDocument',
  location: 'massTabLocation',
  message: 'massTabMessage',
  roi: 'massTabRoi',
} as const satisfies Record<MassSendType, AdminKey>

export const MASS_STATUS_TEXT = {
  canceled: 'massStatusCanceled',
  done: 'massStatusDone',
  paused: 'massStatusPaused',
  sending: 'massStatusSending',
} as const satisfies Record<MassSendStatus, AdminKey>

export const MASS_REASON_TEXT = {
  'already-asked': 'massReasonAsked',
  canceled: 'massReasonCanceled',
  fault: 'massReasonFault',
  gone: 'massReasonGone',
  'invite-pending': 'massReasonPending',
  locked: 'massReasonLocked',
  'no-access': 'massReasonNoAccess',
  'not-allowed': 'massReasonNotAllowed',
  'not-connected': 'massReasonNotConnected',
  'portal-off': 'massReasonOff',
  'roi-active': 'massReasonRoi',
  'sender-left': 'massReasonSenderLeft',
  'too-many': 'massReasonTooMany',
} as const satisfies Record<RecipientReason, AdminKey>

/** How far a send has come, as the server tells it. */
export type SendProgress = {
  createdAt: string
  failed: number
  finishedAt: null | string
  id: string
  name: string
  reasons: { count: number; reason: RecipientReason }[]
  sent: number
  skipped: number
  status: MassSendStatus
  total: number
  type: MassSendType
  waiting: number
}
