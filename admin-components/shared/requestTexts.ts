import type { RequestStatus, RequestType } from '../../src/core/status/request.js'
import type { AdminKey } from '../../src/translations/label.js'

/** What a type of request is called. */
export const TYPE_TEXT = {
  assessment: 'requestTypeAssessment',
  document: 'requestTypeDocument',
  location: 'requestTypeLocation',
  roi: 'requestTypeRoi',
} as const satisfies Record<RequestType, AdminKey>

/** What a state of a request is called. */
export const STATUS_TEXT = {
  canceled: 'requestStatusCanceled',
  completed: 'requestStatusCompleted',
  pending: 'requestStatusPending',
} as const satisfies Record<RequestStatus, AdminKey>
