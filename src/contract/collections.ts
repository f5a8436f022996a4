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
    nav: 'link',
    sealed: ['ssn'],
    slug: 'clients',
  },
  portalRequests: {
    about: 'client',
    effects: true,
    myData: { all: 'client.myDataRequests', place: 20 },
    namedBy: 'name',
    nav: 'link',
    slug: 'portal-requests',
  },
  portalMessages: {
    about: 'client',
    effects: true,
    myData: { all: 'client.messagesTitle', place: 50 },
    slug: 'portal-messages',
  },
  scheduledMessages: {
    about: 'client',
    effects: true,
    expires: 'expiresAt',
    myData: { never: 'what staff have not sent yet; what has left stands among the messages' },
    slug: 'scheduled-messages',
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
    nav: 'administration',
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
    effects: true,
    myData: { all: 'client.myDataLocations', place: 60 },
    slug: 'client-locations',
  },
  releasesOfInformation: {
    about: 'client',
    effects: true,
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
    effects: true,
    myData: { all: 'client.navPrograms', place: 80 },
    slug: 'enrollments',
  },
  clientNotes: {
    about: 'client',
    confidential: true,
    myData: { never: "staff's own working notes, for their agency alone" },
    slug: 'client-notes',
  },
  services: {
    about: 'client',
    myData: { all: 'client.myDataServices', place: 82 },
    slug: 'services',
  },
  referrals: {
    about: 'client',
    myData: { all: 'client.myDataReferrals', place: 84 },
    slug: 'referrals',
  },
  contactChanges: {
    about: 'client',
    myData: { all: 'client.myDataContact', place: 15 },
    slug: 'contact-changes',
    unaudited: 'written by the server alone, beside an event of the change itself',
  },
  households: {
    about: 'agency',
    effects: true,
    myData: { never: 'about several people, and staff have them for themselves' },
    slug: 'households',
  },
  programs: {
    about: 'agency',
    myData: { never: 'about programs; their names stand beside enrollments' },
    namedBy: 'name',
    nav: 'administration',
    slug: 'programs',
  },
  assessments: {
    about: 'installation',
    myData: { never: 'the same for everybody; answers keep their questions' },
    namedBy: 'title',
    nav: 'administration',
    slug: 'assessments',
  },
  fileCategories: {
    about: 'installation',
    myData: { never: 'the same for everybody; named beside documents' },
    namedBy: 'name',
    nav: 'administration',
    slug: 'file-categories',
  },
  messageTexts: {
    about: 'agency',
    myData: { never: 'texts of an agency for messages; what was sent stands among the messages' },
    nav: 'administration',
    slug: 'message-texts',
  },
  agencies: {
    is: 'agency',
    myData: { never: 'about agencies; their names stand beside what is theirs' },
    nav: 'administration',
    slug: 'agencies',
  },
  portalAccounts: {
    effects: true,
    is: 'account',
    myData: { chosen: 'address, language and dates; not the password' },
    nav: 'administration',
    slug: 'portal-accounts',
  },
  portalAuditEvents: {
    about: 'agency',
    myData: {
      chosen: 'which agency opened the identifiers, documents and private records, and when',
    },
    nav: 'administration',
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
  // Behind all others: databases of before count names of indexes in this order.
  appointments: {
    about: 'client',
    effects: true,
    myData: { all: 'client.myDataAppointments', place: 86 },
    slug: 'appointments',
  },
  appointmentSlots: {
    about: 'agency',
    effects: true,
    myData: { never: 'times that staff offer; what was booked of them stands among appointments' },
    slug: 'appointment-slots',
  },
  appointmentCalendars: {
    about: 'bookkeeping',
    closed: true,
    effects: true,
    myData: { never: 'that the time of a staff user is being taken; about no client' },
    slug: 'appointment-calendars',
  },
  massSends: {
    about: 'agency',
    effects: true,
    myData: { never: 'what is sent to many; what reached the client stands among theirs' },
    slug: 'mass-sends',
  },
  massSendRecipients: {
    about: 'client',
    myData: { never: 'that a message or request went to many; it stands among the client’s own' },
    slug: 'mass-send-recipients',
    unaudited: 'written by the server alone, beside the events of each message and request',
  },
  communityInfo: {
    about: 'installation',
    myData: { never: 'the same for everybody' },
    nav: 'administration',
    slug: 'community-info',
  },
  resources: {
    about: 'installation',
    myData: { never: 'the same for everybody' },
    nav: 'administration',
    slug: 'resources',
  },
  noticeChoices: {
    about: 'account',
    closed: true,
    myData: { chosen: 'how notices come, and the quiet hours; not when the last one left' },
    slug: 'notice-choices',
  },
  pushDevices: {
    about: 'account',
    closed: true,
    myData: {
      never: 'the address at which a phone takes pushes, encrypted; its keys are the browser’s',
    },
    sealed: ['sealed'],
    slug: 'push-devices',
  },
  portalUploads: {
    about: 'account',
    closed: true,
    myData: { never: 'parts of a file that was not sent to the end, for a day at most' },
    slug: 'portal-uploads',
  },
  savedPlaces: {
    about: 'account',
    closed: true,
    myData: { chosen: 'which places of the directory the client saved, and when' },
    slug: 'saved-places',
  },
  portalPasskeys: {
    about: 'account',
    closed: true,
    myData: { chosen: 'how it is called, when it was added and last used; not its keys' },
    slug: 'portal-passkeys',
  },
} as const satisfies Readonly<Record<string, CollectionRow>>

/** Key by which code names a collection, whatever its slug. */
export type CollectionKey = keyof typeof COLLECTIONS
