import type { CollectionKey } from '../../../core/slugs.js'
import type { TranslationKey } from '../../../translations/translate.js'

/**
 * `rows`: the client's rows as the collection's own read rules show them, under this heading. `chosen`: the named part, though clients
 * have no read right on the collection (`chosenSections.ts`). `leftOut`: not in it, and why.
 */
type Decision = { chosen: string } | { leftOut: string } | { rows: TranslationKey }

/**
 * What of each collection is in a client's own download. A collection without a line does not compile, and a test plants a row of each and
 * looks for it.
 */
export const MY_DATA: Readonly<Record<CollectionKey, Decision>> = {
  clients: { rows: 'client.myDataProfile' },
  portalRequests: { rows: 'client.myDataRequests' },
  assessmentResponses: { rows: 'client.myDataAnswers' },
  clientDocuments: { rows: 'client.documentsTitle' },
  portalMessages: { rows: 'client.messagesTitle' },
  clientLocations: { rows: 'client.myDataLocations' },
  releasesOfInformation: { rows: 'client.privacyReleases' },
  enrollments: { rows: 'client.navPrograms' },
  portalConnections: {
    chosen: 'agency, state, dates and the own address; not who invited, why it ended, nor notes',
  },
  portalAccounts: { chosen: 'address, phone, language and dates; not the password' },
  portalAuthenticators: { chosen: 'whether there is an app and how many recovery codes are left' },
  portalSessions: { chosen: 'where the account is signed in; not the digest of the token' },
  portalTrustedDevices: { chosen: 'remembered devices; not the digest of the token' },
  portalAuditEvents: {
    chosen: 'which agency opened the identifiers, documents and private records, and when',
  },
  agencies: { leftOut: 'about agencies; their names stand beside what is theirs' },
  assessments: { leftOut: 'the same for everybody; answers keep their questions' },
  fileCategories: { leftOut: 'the same for everybody; named beside documents' },
  households: { leftOut: 'about several people, and staff have them for themselves' },
  portalAuditSeals: { leftOut: 'bookkeeping of the trail; about nobody' },
  portalChallenges: { leftOut: 'a code or link on its way, for some minutes or days' },
  portalDrafts: { leftOut: 'what was typed into a form, encrypted, for half an hour' },
  portalInbox: { leftOut: "staff's own notices of messages and answers that are in it" },
  portalOutbox: { leftOut: 'that a mail waits to be sent: no address and no text' },
  portalRateLimits: { leftOut: 'counts under keyed hashes' },
  portalSeals: { leftOut: 'whether a record is sealed; its client is disconnected then' },
  programs: { leftOut: 'about programs; their names stand beside enrollments' },
}

/** Collections whose rows are in the download, with their headings, in its order. */
export const ROW_SECTIONS = (Object.keys(MY_DATA) as CollectionKey[]).flatMap((key) => {
  const decision = MY_DATA[key]
  return 'rows' in decision ? [{ key, title: decision.rows }] : []
})
