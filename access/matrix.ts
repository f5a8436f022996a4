import type { ClosedKey } from '../src/contract/collectionLists.js'
import type { CollectionKey } from '../src/contract/collections.js'
import type { Rights } from './rules/words.js'

const CLOSED = { create: 'never', delete: 'never', read: 'never', update: 'never' } as const

type Matrix = { readonly [K in CollectionKey]: K extends ClosedKey ? typeof CLOSED : Rights }

/**
 * Who may do what: one row a collection, of the words in `access/rules/words.ts`. What is created
 * or changed only by an action (invitations, requests, messages) is `never` here, so the generated
 * paths cannot go around the action. Versions are read by nobody. The README's table is written
 * from this one, and the access tests walk it.
 */
export const ACCESS_MATRIX: Matrix = {
  // guard: agencies-for-staff
  agencies: {
    read: { staff: 'any' },
    create: { staff: 'any', needs: 'super-user-of-installation' },
    update: { staff: 'own-agency', needs: 'super-user' },
    delete: { staff: 'any', needs: 'super-user-of-installation' },
  },
  appointmentCalendars: CLOSED,
  // guard: slots-of-own-agency
  appointmentSlots: {
    read: { staff: 'own-agency', needs: 'client-management' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  // guard: appointments-stay-at-home
  appointments: {
    read: { staff: 'own-agency', needs: 'client-management', client: 'own' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  assessmentResponses: {
    read: { staff: 'shared', unlessPrivate: true, client: 'own' },
    create: { staff: 'any' },
    update: { staff: 'own-agency' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  assessments: {
    read: { staff: 'any', client: 'enabled' },
    create: { staff: 'any', needs: 'super-user' },
    update: { staff: 'any', needs: 'super-user' },
    delete: { staff: 'any', needs: 'super-user' },
  },
  // guard: cases-private-or-own
  cases: {
    read: { staff: 'shared', unlessPrivate: true, needs: 'client-management', client: 'own' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  // guard: tasks-for-the-client
  caseTasks: {
    read: { staff: 'shared', unlessPrivate: true, needs: 'client-management', client: 'shown' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  // guard: documents-private-or-own
  clientDocuments: {
    read: { staff: 'shared', unlessPrivate: true, client: 'own' },
    create: { staff: 'any' },
    update: { staff: 'own-agency' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  clientLocations: {
    read: { staff: 'shared', unlessPrivate: true, client: 'own' },
    create: { staff: 'any' },
    update: { staff: 'own-agency' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  // guard: notes-stay-at-home
  clientNotes: {
    read: { staff: 'own-agency' },
    create: { staff: 'any' },
    update: { staff: 'own-agency' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  clients: {
    read: { staff: 'shared', client: 'own' },
    create: { staff: 'any' },
    update: { staff: 'own-agency' },
    // By the action alone: the generated path would leave rows and files behind.
    // guard: clients-never-deleted
    delete: 'never',
  },
  // guard: info-once-published
  communityInfo: {
    read: { staff: 'any', client: 'published' },
    create: { staff: 'any', needs: 'super-user' },
    update: { staff: 'any', needs: 'super-user' },
    delete: { staff: 'any', needs: 'super-user' },
  },
  // guard: old-addresses-stay-at-home
  contactChanges: {
    read: { staff: 'own-agency', client: 'own' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  enrollments: {
    read: { staff: 'shared', client: 'own' },
    create: { staff: 'any' },
    update: { staff: 'own-agency' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  eventConsumers: CLOSED,
  fileCategories: {
    read: { staff: 'any', client: 'connected' },
    create: { staff: 'any', needs: 'super-user' },
    update: { staff: 'any', needs: 'super-user' },
    delete: { staff: 'any', needs: 'super-user' },
  },
  households: {
    read: { staff: 'own-agency' },
    create: { staff: 'any' },
    update: { staff: 'own-agency' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  housingPlanActions: {
    read: { staff: 'own-agency' },
    create: { staff: 'any', needs: 'super-user' },
    update: { staff: 'own-agency', needs: 'super-user' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  // guard: plans-unless-private
  housingPlans: {
    read: { staff: 'shared', unlessPrivate: true, needs: 'client-management', client: 'told' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  housingPlanTemplates: {
    read: { staff: 'any' },
    create: { staff: 'any', needs: 'super-user' },
    update: { staff: 'any', needs: 'super-user' },
    delete: { staff: 'any', needs: 'super-user' },
  },
  housingPlanVersions: {
    read: { staff: 'shared', unlessPrivate: true, needs: 'client-management', client: 'own' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  // guard: mass-recipients-stay-at-home
  massSendRecipients: {
    read: { staff: 'own-agency', needs: 'client-management' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  // guard: mass-sends-stay-at-home
  massSends: {
    read: { staff: 'own-agency', needs: 'client-management' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  // guard: texts-of-own-agency
  messageTexts: {
    read: { staff: 'own-agency' },
    create: { staff: 'any', needs: 'super-user' },
    update: { staff: 'own-agency', needs: 'super-user' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  noticeChoices: CLOSED,
  // guard: accounts-never-written
  portalAccounts: {
    read: { staff: 'any', needs: 'super-user-of-installation' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  // guard: trail-for-super-users
  portalAuditEvents: {
    read: { staff: 'own-agency', needs: 'super-user' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  portalAuditSeals: CLOSED,
  portalAuthenticators: CLOSED,
  portalPasskeys: CLOSED,
  portalChallenges: CLOSED,
  portalConnections: {
    read: { staff: 'shared', needs: 'client-management' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  portalDepartures: CLOSED,
  portalDrafts: CLOSED,
  portalUploads: CLOSED,
  portalInbox: {
    read: { staff: 'own-or-unassigned' },
    create: 'never',
    update: { staff: 'own-or-unassigned' },
    delete: { staff: 'own' },
  },
  portalMessages: {
    read: { staff: 'own-agency', needs: 'client-management', client: 'own' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  portalOutbox: CLOSED,
  portalRateLimits: CLOSED,
  portalRequests: {
    read: { staff: 'shared', unlessPrivate: true, needs: 'client-management', client: 'own' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  portalSeals: CLOSED,
  portalSessions: CLOSED,
  portalTrustedDevices: CLOSED,
  programs: {
    read: { staff: 'any', client: 'enrolled' },
    create: { staff: 'any', needs: 'super-user' },
    update: { staff: 'own-agency', needs: 'super-user' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  pushDevices: CLOSED,
  savedPlaces: CLOSED,
  // guard: referrals-between-two-agencies
  referrals: {
    read: { staff: 'either-agency', client: 'own' },
    create: { staff: 'any' },
    update: { staff: 'either-agency' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  releasesOfInformation: {
    // guard: releases-own
    read: { staff: 'shared', client: 'own' },
    create: { staff: 'any' },
    update: { staff: 'own-agency' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  // guard: resources-once-published
  resources: {
    read: { staff: 'any', client: 'published' },
    create: { staff: 'any', needs: 'super-user' },
    update: { staff: 'any', needs: 'super-user' },
    delete: { staff: 'any', needs: 'super-user' },
  },
  // guard: scheduled-messages-for-staff
  scheduledMessages: {
    read: { staff: 'own-agency', needs: 'client-management' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  // guard: services-stay-at-home
  services: {
    read: { staff: 'own-agency', client: 'own' },
    create: { staff: 'any' },
    update: { staff: 'own-agency' },
    delete: { staff: 'own-agency', needs: 'super-user' },
  },
  taskTemplates: {
    read: { staff: 'any' },
    create: { staff: 'any', needs: 'super-user' },
    update: { staff: 'any', needs: 'super-user' },
    delete: { staff: 'any', needs: 'super-user' },
  },
  workflows: {
    read: { staff: 'any' },
    create: { staff: 'any', needs: 'super-user' },
    update: { staff: 'any', needs: 'super-user' },
    delete: { staff: 'any', needs: 'super-user' },
  },
  // guard: versions-never-written
  workflowVersions: {
    read: { staff: 'any' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
  webhookDeliveries: {
    read: { staff: 'any', needs: 'super-user-of-installation' },
    create: 'never',
    update: 'never',
    delete: 'never',
  },
}

/** Collections that clients read: those whose read rule has a part for them. */
export const clientReadable = (): CollectionKey[] =>
  (Object.keys(ACCESS_MATRIX) as CollectionKey[]).filter((key) => {
    const { read } = ACCESS_MATRIX[key]
    return read !== 'never' && read.client !== undefined
  })
