// Written by npm run generate from src/contract/collections.ts

import type { CollectionKey } from '../src/contract/collections.js'
import { createAgenciesCollection } from './agencies/index.js'
import { createAppointmentCalendarsCollection } from './appointment-calendars/index.js'
import { createAppointmentSlotsCollection } from './appointment-slots/index.js'
import { createAppointmentsCollection } from './appointments/index.js'
import { createAssessmentResponsesCollection } from './assessment-responses/index.js'
import { createAssessmentsCollection } from './assessments/index.js'
import { createCaseTasksCollection } from './case-tasks/index.js'
import { createCasesCollection } from './cases/index.js'
import { createClientDocumentsCollection } from './client-documents/index.js'
import { createClientLocationsCollection } from './client-locations/index.js'
import { createClientNotesCollection } from './client-notes/index.js'
import { createClientsCollection } from './clients/index.js'
import { createCommunityInfoCollection } from './community-info/index.js'
import { createContactChangesCollection } from './contact-changes/index.js'
import { createEnrollmentsCollection } from './enrollments/index.js'
import { createEventConsumersCollection } from './event-consumers/index.js'
import { createFileCategoriesCollection } from './file-categories/index.js'
import { createHouseholdsCollection } from './households/index.js'
import { createHousingPlanActionsCollection } from './housing-plan-actions/index.js'
import { createHousingPlanTemplatesCollection } from './housing-plan-templates/index.js'
import { createHousingPlanVersionsCollection } from './housing-plan-versions/index.js'
import { createHousingPlansCollection } from './housing-plans/index.js'
import { createMassSendRecipientsCollection } from './mass-send-recipients/index.js'
import { createMassSendsCollection } from './mass-sends/index.js'
import { createMessageTextsCollection } from './message-texts/index.js'
import { createNoticeChoicesCollection } from './notice-choices/index.js'
import { createPortalAccountsCollection } from './portal-accounts/index.js'
import { createPortalAuditEventsCollection } from './portal-audit-events/index.js'
import { createPortalAuditSealsCollection } from './portal-audit-seals/index.js'
import { createPortalAuthenticatorsCollection } from './portal-authenticators/index.js'
import { createPortalChallengesCollection } from './portal-challenges/index.js'
import { createPortalConnectionsCollection } from './portal-connections/index.js'
import { createPortalDeparturesCollection } from './portal-departures/index.js'
import { createPortalDraftsCollection } from './portal-drafts/index.js'
import { createPortalInboxCollection } from './portal-inbox/index.js'
import { createPortalMessagesCollection } from './portal-messages/index.js'
import { createPortalOutboxCollection } from './portal-outbox/index.js'
import { createPortalPasskeysCollection } from './portal-passkeys/index.js'
import { createPortalRateLimitsCollection } from './portal-rate-limits/index.js'
import { createPortalRequestsCollection } from './portal-requests/index.js'
import { createPortalSealsCollection } from './portal-seals/index.js'
import { createPortalSessionsCollection } from './portal-sessions/index.js'
import { createPortalTrustedDevicesCollection } from './portal-trusted-devices/index.js'
import { createPortalUploadsCollection } from './portal-uploads/index.js'
import { createProgramsCollection } from './programs/index.js'
import { createPushDevicesCollection } from './push-devices/index.js'
import { createReferralsCollection } from './referrals/index.js'
import { createReleasesOfInformationCollection } from './releases-of-information/index.js'
import { createResourcesCollection } from './resources/index.js'
import { createSavedPlacesCollection } from './saved-places/index.js'
import { createScheduledMessagesCollection } from './scheduled-messages/index.js'
import { createServicesCollection } from './services/index.js'
import { createTaskTemplatesCollection } from './task-templates/index.js'
import { createWebhookDeliveriesCollection } from './webhook-deliveries/index.js'
import { createWorkflowVersionsCollection } from './workflow-versions/index.js'
import { createWorkflowsCollection } from './workflows/index.js'
import type { CollectionFactory } from './types.js'

/** Every collection of the plugin, in the order of the admin panel. */
export const FACTORIES = {
  clients: createClientsCollection,
  portalRequests: createPortalRequestsCollection,
  portalMessages: createPortalMessagesCollection,
  scheduledMessages: createScheduledMessagesCollection,
  portalInbox: createPortalInboxCollection,
  portalConnections: createPortalConnectionsCollection,
  clientDocuments: createClientDocumentsCollection,
  clientLocations: createClientLocationsCollection,
  releasesOfInformation: createReleasesOfInformationCollection,
  assessmentResponses: createAssessmentResponsesCollection,
  enrollments: createEnrollmentsCollection,
  clientNotes: createClientNotesCollection,
  services: createServicesCollection,
  referrals: createReferralsCollection,
  contactChanges: createContactChangesCollection,
  households: createHouseholdsCollection,
  programs: createProgramsCollection,
  assessments: createAssessmentsCollection,
  fileCategories: createFileCategoriesCollection,
  messageTexts: createMessageTextsCollection,
  agencies: createAgenciesCollection,
  portalAccounts: createPortalAccountsCollection,
  portalAuditEvents: createPortalAuditEventsCollection,
  portalAuthenticators: createPortalAuthenticatorsCollection,
  portalAuditSeals: createPortalAuditSealsCollection,
  portalSessions: createPortalSessionsCollection,
  portalChallenges: createPortalChallengesCollection,
  portalTrustedDevices: createPortalTrustedDevicesCollection,
  portalRateLimits: createPortalRateLimitsCollection,
  portalOutbox: createPortalOutboxCollection,
  portalDrafts: createPortalDraftsCollection,
  portalDepartures: createPortalDeparturesCollection,
  portalSeals: createPortalSealsCollection,
  appointments: createAppointmentsCollection,
  appointmentSlots: createAppointmentSlotsCollection,
  appointmentCalendars: createAppointmentCalendarsCollection,
  massSends: createMassSendsCollection,
  massSendRecipients: createMassSendRecipientsCollection,
  communityInfo: createCommunityInfoCollection,
  resources: createResourcesCollection,
  noticeChoices: createNoticeChoicesCollection,
  pushDevices: createPushDevicesCollection,
  portalUploads: createPortalUploadsCollection,
  savedPlaces: createSavedPlacesCollection,
  portalPasskeys: createPortalPasskeysCollection,
  eventConsumers: createEventConsumersCollection,
  webhookDeliveries: createWebhookDeliveriesCollection,
  taskTemplates: createTaskTemplatesCollection,
  workflows: createWorkflowsCollection,
  workflowVersions: createWorkflowVersionsCollection,
  cases: createCasesCollection,
  caseTasks: createCaseTasksCollection,
  housingPlanTemplates: createHousingPlanTemplatesCollection,
  housingPlanActions: createHousingPlanActionsCollection,
  housingPlans: createHousingPlansCollection,
  housingPlanVersions: createHousingPlanVersionsCollection,
} as const satisfies Readonly<Record<CollectionKey, CollectionFactory>>
