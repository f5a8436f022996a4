import type { Access, CollectionConfig } from 'payload'

import type { CollectionKey } from '../src/contract/collections.js'
import { byActor, never, type ByActor } from './compose.js'
import * as client from './rules/clientRules.js'
import { hideSealed } from './rules/sealed.js'
import * as staff from './rules/staffRules.js'

/**
 * Operations of a collection that decide about rows, as Payload knows them: when it adds one, the rows below no longer compile.
 * `admin` and `unlock` are for auth collections and always denied.
 */
export type Operation = Exclude<keyof NonNullable<CollectionConfig['access']>, 'admin' | 'unlock'>

/**
 * Every rule by the name under which the table, the README and the tests speak of it: what staff get, and what clients get. Whoever is left
 * out is denied.
 */
export const RULES = {
  'its super user': { staff: staff.itsSuperUser },
  never: {},
  'own agency': { staff: staff.ownAgency },
  'own agency, client management, or client: own': {
    client: client.ownRecords,
    staff: staff.withClientManagement(staff.ownAgency),
  },
  'own agency, super user': { staff: staff.ownAgencySuperUser },
  'own inbox': { staff: staff.ownInbox },
  'shared clients or client: own': {
    client: client.ownClient,
    staff: staff.sharedClients,
  },
  'shared or client: own': { client: client.ownRecords, staff: staff.sharedRecords },
  'shared unless private or client: own': {
    client: client.ownRecords,
    staff: staff.sharedUnlessPrivate,
  },
  'shared unless private, client management, or client: own': {
    client: client.ownRecords,
    staff: staff.withClientManagement(staff.sharedUnlessPrivate),
  },
  'shared, client management': { staff: staff.withClientManagement(staff.sharedRecords) },
  staff: { staff: staff.staffMember },
  'staff or client: connected': { client: client.connected, staff: staff.staffMember },
  'staff or client: enabled': {
    client: client.enabledAssessments,
    staff: staff.staffMember,
  },
  'staff or client: enrolled': {
    client: client.enrolledPrograms,
    staff: staff.staffMember,
  },
  'super user': { staff: staff.superUser },
  'super user of the installation': { staff: staff.installationSuperUser },
} as const satisfies Record<string, ByActor>

export type RuleName = keyof typeof RULES
type Row = Record<Exclude<Operation, 'readVersions'>, RuleName>

const row = (create: RuleName, read: RuleName, update: RuleName, remove: RuleName): Row => ({
  create,
  delete: remove,
  read,
  update,
})
const CLOSED = row('never', 'never', 'never', 'never')

/**
 * Who may do what: one line a collection, in the order create, read, update, delete. What is created or changed only by an action
 * (invitations, requests, messages) is `never` here, so the generated paths cannot go around the action. Versions are read
 * by nobody. The README's table is written from this one, and the access tests walk it.
 */
export const ACCESS_MATRIX: Readonly<Record<CollectionKey, Row>> = {
  // guard: agencies-for-staff
  agencies: row(
    'super user of the installation',
    'staff',
    'its super user',
    'super user of the installation',
  ),
  assessmentResponses: row(
    'staff',
    'shared unless private or client: own',
    'own agency',
    'own agency, super user',
  ),
  assessments: row('super user', 'staff or client: enabled', 'super user', 'super user'),
  // guard: documents-private-or-own
  clientDocuments: row(
    'staff',
    'shared unless private or client: own',
    'own agency',
    'own agency, super user',
  ),
  clientLocations: row(
    'staff',
    'shared unless private or client: own',
    'own agency',
    'own agency, super user',
  ),
  // Deleted by the action alone: the generated path would leave rows and files behind.
  // guard: clients-never-deleted
  clients: row('staff', 'shared clients or client: own', 'own agency', 'never'),
  enrollments: row('staff', 'shared or client: own', 'own agency', 'own agency, super user'),
  fileCategories: row('super user', 'staff or client: connected', 'super user', 'super user'),
  households: row('staff', 'own agency', 'own agency', 'own agency, super user'),
  // guard: accounts-never-written
  portalAccounts: row('never', 'super user of the installation', 'never', 'never'),
  // guard: trail-for-super-users
  portalAuditEvents: row('never', 'own agency, super user', 'never', 'never'),
  portalAuthenticators: CLOSED,
  portalAuditSeals: CLOSED,
  portalChallenges: CLOSED,
  portalConnections: row('never', 'shared, client management', 'never', 'never'),
  portalDrafts: CLOSED,
  portalInbox: row('never', 'own inbox', 'own inbox', 'own inbox'),
  portalMessages: row('never', 'own agency, client management, or client: own', 'never', 'never'),
  portalOutbox: CLOSED,
  portalRateLimits: CLOSED,
  portalRequests: row(
    'never',
    'shared unless private, client management, or client: own',
    'never',
    'never',
  ),
  portalSeals: CLOSED,
  portalSessions: CLOSED,
  portalTrustedDevices: CLOSED,
  programs: row(
    'super user',
    'staff or client: enrolled',
    'own agency, super user',
    'own agency, super user',
  ),
  releasesOfInformation: row(
    'staff',
    'shared or client: own',
    'own agency',
    'own agency, super user',
  ),
}

const ACCESS = Object.fromEntries(
  Object.entries(RULES).map(([name, rule]) => [name, byActor(rule)]),
) as Record<RuleName, Access>

/** Collections that clients read: those whose read rule has a part for them. */
export const clientReadable = (): CollectionKey[] =>
  (Object.keys(ACCESS_MATRIX) as CollectionKey[]).filter(
    (key) => 'client' in RULES[ACCESS_MATRIX[key].read],
  )

/** The `access` of a collection, read from the table. */
export const accessFor = (key: CollectionKey): NonNullable<CollectionConfig['access']> => {
  const rules = ACCESS_MATRIX[key]
  return {
    create: ACCESS[rules.create],
    delete: hideSealed(key, ACCESS[rules.delete]),
    read: hideSealed(key, ACCESS[rules.read]),
    readVersions: never,
    update: hideSealed(key, ACCESS[rules.update]),
  }
}
