/** Default slug of every collection the plugin adds, by the key that code uses. Hosts remap them with `slugs`. */
export const DEFAULT_SLUGS = {
  agencies: 'agencies',
  assessmentResponses: 'assessment-responses',
  assessments: 'assessments',
  clientDocuments: 'client-documents',
  clientLocations: 'client-locations',
  clients: 'clients',
  enrollments: 'enrollments',
  fileCategories: 'file-categories',
  households: 'households',
  portalAccounts: 'portal-accounts',
  portalAuditEvents: 'portal-audit-events',
  portalAuditSeals: 'portal-audit-seals',
  portalAuthenticators: 'portal-authenticators',
  portalChallenges: 'portal-challenges',
  portalConnections: 'portal-connections',
  portalDrafts: 'portal-drafts',
  portalInbox: 'portal-inbox',
  portalMessages: 'portal-messages',
  portalOutbox: 'portal-outbox',
  portalRateLimits: 'portal-rate-limits',
  portalRequests: 'portal-requests',
  portalSeals: 'portal-seals',
  portalSessions: 'portal-sessions',
  portalTrustedDevices: 'portal-trusted-devices',
  programs: 'programs',
  releasesOfInformation: 'releases-of-information',
} as const

/** Default slug of the one global: the instance switch and the numbers of the portal. */
export const DEFAULT_SETTINGS_SLUG = 'portal-settings'

export type CollectionKey = keyof typeof DEFAULT_SLUGS
export type SlugMap = Readonly<Record<CollectionKey, string>>

/** Collections that hold secrets or bookkeeping: every operation is denied to everybody, also to super users. */
export const INTERNAL_COLLECTIONS = [
  'portalAuthenticators',
  'portalSessions',
  'portalChallenges',
  'portalTrustedDevices',
  'portalAuditSeals',
  'portalRateLimits',
  'portalOutbox',
  'portalDrafts',
  'portalSeals',
] as const satisfies readonly CollectionKey[]

/** Key under which the plugin keeps its context in `config.custom`. */
export const PLUGIN_SLUG = 'payload-client-portal'

/** First path segment of the plugin's own endpoints below the host's API route. */
export const ENDPOINT_ROOT = '/portal'

/** Slug of the Payload task that sends what waits in the outbox. */
export const OUTBOX_TASK_SLUG = 'portal-outbox-tick'
