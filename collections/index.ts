import type { CollectionConfig } from 'payload'

import { never } from '../access/compose.js'
import { accessFor } from '../access/matrix.js'
import { applyOverride } from '../src/config/applyOverride.js'
import type { PluginContext } from '../src/config/context.js'
import { refuseCopies } from '../src/config/refuseCopies.js'
import type { CollectionKey } from '../src/contract/collections.js'
import { CLOSED_COLLECTIONS } from '../src/contract/collectionLists.js'
import { label } from '../src/translations/label.js'
import { createAgenciesCollection } from './agencies/index.js'
import { createAssessmentResponsesCollection } from './assessment-responses/index.js'
import { createAssessmentsCollection } from './assessments/index.js'
import { createClientDocumentsCollection } from './client-documents/index.js'
import { createClientLocationsCollection } from './client-locations/index.js'
import { createClientsCollection } from './clients/index.js'
import { createEnrollmentsCollection } from './enrollments/index.js'
import { adminGroup } from './fields/adminGroup.js'
import { guardRelations } from './fields/guardRelations.js'
import { labelFields } from './fields/labelFields.js'
import { schemaOnly } from './fields/schemaOnly.js'
import { createFileCategoriesCollection } from './file-categories/index.js'
import { createHouseholdsCollection } from './households/index.js'
import { refuseMalformed } from '../hooks/shared/refuseMalformed.js'
import * as internal from './internal/index.js'
import { createPortalAccountsCollection } from './portal-accounts/index.js'
import { createPortalAuditEventsCollection } from './portal-audit-events/index.js'
import { createPortalConnectionsCollection } from './portal-connections/index.js'
import { createPortalInboxCollection } from './portal-inbox/index.js'
import { createPortalMessagesCollection } from './portal-messages/index.js'
import { createPortalRequestsCollection } from './portal-requests/index.js'
import { createProgramsCollection } from './programs/index.js'
import { createReleasesOfInformationCollection } from './releases-of-information/index.js'
import type { CollectionFactory } from './types.js'
import { withAudit } from './withAudit.js'

/** Every collection of the plugin, in the order of the admin panel. The only registration table. */
const FACTORIES: Readonly<Record<CollectionKey, CollectionFactory>> = {
  clients: createClientsCollection,
  portalRequests: createPortalRequestsCollection,
  portalMessages: createPortalMessagesCollection,
  portalInbox: createPortalInboxCollection,
  portalConnections: createPortalConnectionsCollection,
  clientDocuments: createClientDocumentsCollection,
  clientLocations: createClientLocationsCollection,
  releasesOfInformation: createReleasesOfInformationCollection,
  assessmentResponses: createAssessmentResponsesCollection,
  enrollments: createEnrollmentsCollection,
  households: createHouseholdsCollection,
  programs: createProgramsCollection,
  assessments: createAssessmentsCollection,
  fileCategories: createFileCategoriesCollection,
  agencies: createAgenciesCollection,
  portalAccounts: createPortalAccountsCollection,
  portalAuditEvents: createPortalAuditEventsCollection,
  portalAuthenticators: internal.createPortalAuthenticatorsCollection,
  portalAuditSeals: internal.createPortalAuditSealsCollection,
  portalSessions: internal.createPortalSessionsCollection,
  portalChallenges: internal.createPortalChallengesCollection,
  portalTrustedDevices: internal.createPortalTrustedDevicesCollection,
  portalRateLimits: internal.createPortalRateLimitsCollection,
  portalOutbox: internal.createPortalOutboxCollection,
  portalDrafts: internal.createPortalDraftsCollection,
  portalSeals: internal.createPortalSealsCollection,
}

const KEYS = Object.keys(FACTORIES) as CollectionKey[]
const isInternal = (key: CollectionKey): boolean =>
  (CLOSED_COLLECTIONS as readonly CollectionKey[]).includes(key)

const closed = { create: never, delete: never, read: never, readVersions: never, update: never }

const createCollection = (ctx: PluginContext, key: CollectionKey): CollectionConfig => {
  const parts = FACTORIES[key](ctx)
  const access = ctx.options.disabled ? closed : accessFor(key)
  const auth = parts.auth ? { admin: never, unlock: never } : {}
  const collection = {
    ...parts,
    slug: ctx.slugs[key],
    access: { ...access, ...(auth as typeof access) },
    admin: {
      group: adminGroup(),
      hidden: ctx.options.disabled,
      ...parts.admin,
      ...(ctx.options.disabled ? { components: {} } : {}),
    },
    fields: labelFields(
      ctx.options.disabled ? schemaOnly(parts.fields) : guardRelations(parts.fields),
    ),
    hooks: {
      ...parts.hooks,
      beforeOperation: [refuseMalformed, ...(parts.hooks?.beforeOperation ?? [])],
    },
    ...(isInternal(key)
      ? {}
      : {
          labels: {
            plural: label(`collection_${key}_many` as never),
            singular: label(`collection_${key}` as never),
          },
        }),
  }
  return ctx.options.disabled ? collection : withAudit(key, collection)
}

/** All collections, the host's overrides applied. */
export const createCollections = (ctx: PluginContext): CollectionConfig[] =>
  KEYS.map((key) =>
    refuseCopies(
      key,
      applyOverride(createCollection(ctx, key), ctx.options.collectionOverrides[key]),
    ),
  )
