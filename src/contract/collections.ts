import type { CollectionRow } from './collectionRow.js'

/**
 * Every collection of the plugin, one row each, in the order of the admin panel. Lists of
 * collections are made of this table (`collectionLists.ts`), and `collections/registry.ts` is
 * (`npm run generate`). A new one needs its row here, its rights in `access/matrix.ts` and its file
 * `collections/<slug>/index.ts`, which exports `create<Key>Collection`.
 */
export const COLLECTIONS = {
  clients: {
    is: 'client',
    myData: { all: 'client.myDataProfile', place: 10 },
    sealed: ['ssn'],
    slug: 'clients',
  },
  portalRequests: {
    about: 'client',
    effects: true,
    myData: { all: 'client.myDataRequests', place: 20 },
    namedBy: 'name',
    slug: 'portal-requests',
  },
  portalMessages: {
    about: 'client',
    effects: true,
    myData: { all: 'client.messagesTitle', place: 50 },
    slug: 'portal-messages',
  },
  portalInbox: {
    about: 'client',
    myData: { never: "staff's own notices of messages and answers that are in it" },
    slug: 'portal-inbox',
    unaudited: "a staff user's own notices: marking one as read is nobody's business",
  },
  portalConnections: {
    about: 'client',
    effects: true,
    // They lead to the account.
    erased: 'last',
    myData: {
      chosen: 'agency, state, dates and the own address; not who invited, why it ended, nor notes',
    },
    slug: 'portal-connections',
  },
  clientDocuments: {
    about: 'client',
    effects: true,
    myData: { all: 'client.documentsTitle', place: 40 },
    namedBy: 'name',
    slug: 'client-documents',
  },
  clientLocations: {
    about: 'client',
    myData: { all: 'client.myDataLocations', place: 60 },
    slug: 'client-locations',
  },
  releasesOfInformation: {
    about: 'client',
    myData: { all: 'client.privacyReleases', place: 70 },
    slug: 'releases-of-information',
  },
  assessmentResponses: {
    about: 'client',
    myData: { all: 'client.myDataAnswers', place: 30 },
    slug: 'assessment-responses',
  },
  enrollments: {
    about: 'client',
    myData: { all: 'client.navPrograms', place: 80 },
    slug: 'enrollments',
  },
  contactChanges: {
    about: 'client',
    myData: { all: 'client.myDataContact', place: 15 },
    slug: 'contact-changes',
    unaudited: 'written by the server alone, beside an event of the change itself',
  },
  households: {
    about: 'agency',
    myData: { never: 'about several people, and staff have them for themselves' },
    slug: 'households',
  },
  programs: {
    about: 'agency',
    myData: { never: 'about programs; their names stand beside enrollments' },
    namedBy: 'name',
    slug: 'programs',
  },
  assessments: {
    about: 'installation',
    myData: { never: 'the same for everybody; answers keep their questions' },
    namedBy: 'title',
    slug: 'assessments',
  },
  fileCategories: {
    about: 'installation',
    myData: { never: 'the same for everybody; named beside documents' },
    namedBy: 'name',
    slug: 'file-categories',
  },
  agencies: {
    is: 'agency',
    myData: { never: 'about agencies; their names stand beside what is theirs' },
    slug: 'agencies',
  },
  portalAccounts: {
    effects: true,
    is: 'account',
    myData: { chosen: 'address, language and dates; not the password' },
    slug: 'portal-accounts',
  },
  portalAuditEvents: {
    about: 'agency',
    myData: {
      chosen: 'which agency opened the identifiers, documents and private records, and when',
    },
    slug: 'portal-audit-events',
    unaudited: 'the trail itself',
  },
  portalAuthenticators: {
    about: 'account',
    closed: true,
    effects: true,
    myData: { chosen: 'whether there is an app and how many recovery codes are left' },
    sealed: ['appSecret', 'pendingSecret'],
    slug: 'portal-authenticators',
  },
  portalAuditSeals: {
    about: 'bookkeeping',
    closed: true,
    myData: { never: 'bookkeeping of the trail; about nobody' },
    slug: 'portal-audit-seals',
  },
  portalSessions: {
    about: 'account',
    closed: true,
    expires: 'expiresAt',
    myData: { chosen: 'where the account is signed in; not the digest of the token' },
    slug: 'portal-sessions',
  },
  portalChallenges: {
    about: 'account',
    closed: true,
    expires: 'expiresAt',
    myData: { never: 'a code or link on its way, for some minutes or days' },
    slug: 'portal-challenges',
  },
  portalTrustedDevices: {
    about: 'account',
    closed: true,
    expires: 'expiresAt',
    myData: { chosen: 'remembered devices; not the digest of the token' },
    slug: 'portal-trusted-devices',
  },
  portalRateLimits: {
    about: 'bookkeeping',
    closed: true,
    expires: 'resetAt',
    myData: { never: 'counts under keyed hashes' },
    slug: 'portal-rate-limits',
  },
  portalOutbox: {
    about: 'bookkeeping',
    closed: true,
    myData: { never: 'that a mail waits to be sent: no address and no text' },
    slug: 'portal-outbox',
  },
  portalDrafts: {
    about: 'account',
    closed: true,
    expires: 'expiresAt',
    myData: { never: 'what was typed into a form and not sent yet, encrypted, for a week at most' },
    sealed: ['sealed'],
    slug: 'portal-drafts',
  },
  portalDepartures: {
    about: 'bookkeeping',
    closed: true,
    effects: true,
    expires: 'expiresAt',
    myData: { never: 'which staff left, and that their work was handed over' },
    slug: 'portal-departures',
  },
  portalSeals: {
    about: 'bookkeeping',
    closed: true,
    effects: true,
    myData: { never: 'whether a record is sealed; its client is disconnected then' },
    slug: 'portal-seals',
  },
} as const satisfies Readonly<Record<string, CollectionRow>>

/** Key by which code names a collection, whatever its slug. */
export type CollectionKey = keyof typeof COLLECTIONS
