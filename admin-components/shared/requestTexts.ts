import type { RequestStatus, RequestType, ReviewState } from '../../src/core/status/request.js'
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

/** What a state of a review is called. */
export const REVIEW_TEXT = {
  accepted: 'reviewStateAccepted',
  'revision-needed': 'reviewStateRevision',
  'to-review': 'reviewToReview',
} as const satisfies Record<ReviewState, AdminKey>
