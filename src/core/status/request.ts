/** The four things staff can ask of a client (seed "Sending Messages and Requests"). */
export const REQUEST_TYPES = ['assessment', 'document', 'location', 'roi'] as const
export type RequestType = (typeof REQUEST_TYPES)[number]

/** Pending → Completed or Canceled, nothing else. */
export const REQUEST_STATUSES = ['pending', 'completed', 'canceled'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** What a request of a type becomes when the client answers it. */
export const FULFILLED_BY = {
  assessment: 'assessmentResponses',
  document: 'clientDocuments',
  location: 'clientLocations',
  roi: 'releasesOfInformation',
} as const satisfies Record<RequestType, string>

/** Slug of the collection in which the answer to each type of request is kept. */
export const keptInSlugs = (
  slugs: Readonly<Record<(typeof FULFILLED_BY)[RequestType], string>>,
): Record<RequestType, string> => ({
  assessment: slugs.assessmentResponses,
  document: slugs.clientDocuments,
  location: slugs.clientLocations,
  roi: slugs.releasesOfInformation,
})

/** An ROI is never private: other agencies rely on seeing it. */
export const isPrivateRequest = (type: RequestType, wanted: boolean | undefined): boolean =>
  type !== 'roi' && wanted === true

/**
 * What staff make of an answer (FileInvite and others: approve, or ask again). Beside the status,
 * which stays Completed: the answer did come in. Rows of before the review have none.
 */
export const REVIEW_STATES = ['to-review', 'accepted', 'revision-needed'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** Why a client cannot send what was asked for (GetYourRefund's help with documents). */
export const CANNOT_REASONS = ['does-not-apply', 'cannot-find', 'cannot-get', 'other'] as const
export type CannotReason = (typeof CANNOT_REASONS)[number]
