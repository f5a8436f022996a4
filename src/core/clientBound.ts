import type { CollectionKey } from './slugs.js'

/** Collections whose rows are about one client, each named by `client` on the row itself. Hidden with a sealed client, erased with a deleted one. */
export const CLIENT_BOUND = [
  'assessmentResponses',
  'clientDocuments',
  'clientLocations',
  'enrollments',
  'portalInbox',
  'portalMessages',
  'portalRequests',
  'releasesOfInformation',
  // Last: they lead to the account, and a deletion that was cut off has to find it again.
  'portalConnections',
] as const satisfies readonly CollectionKey[]

/** Collections that belong to an account and go with it. */
export const ACCOUNT_BOUND = [
  'portalAuthenticators',
  'portalChallenges',
  'portalDrafts',
  'portalSessions',
  'portalTrustedDevices',
] as const satisfies readonly CollectionKey[]
