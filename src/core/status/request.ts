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

/** An ROI is never private: other agencies rely on seeing it. */
export const isPrivateRequest = (type: RequestType, wanted: boolean | undefined): boolean =>
  type !== 'roi' && wanted === true
