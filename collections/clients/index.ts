import { assignUniqueIdentifier } from '../../hooks/clients/assignUniqueIdentifier.js'
import { composeFullName } from '../../hooks/clients/composeFullName.js'
import { matchLanguageCode } from '../../hooks/clients/matchLanguageCode.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { keepTeamWithinReach } from '../../hooks/clients/keepTeamWithinReach.js'
import { recordContact } from '../../hooks/clients/recordContact.js'
import { statusesOf } from '../../src/features/connections/index.js'
import { labelByLanguage } from '../../src/translations/label.js'
import { REACH_OF_ITS_OWN } from '../fields/guardRelations.js'
import { uuidField } from '../fields/ids.js'
import { agencyField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'
import { activePeriodFields } from './activePeriodFields.js'
import { contactFields } from './contactFields.js'
import { demographicFields } from './demographicFields.js'
import { nameFields } from './nameFields.js'
import { recordViews } from './recordViews.js'

/**
 * People served. The record owns the data, not the portal account. Profile fields are HUD HMIS
 * elements.
 */
export const createClientsCollection: CollectionFactory = (ctx) => ({
  // guard: no-copies-of-clients
  disableDuplicate: true,
  admin: {
    components: {
      beforeList: ['payload-client-portal/client#FindInList'],
      beforeListTable: ['payload-client-portal/rsc#InviteMany'],
      Description: 'payload-client-portal/rsc#RecordHead',
      views: { edit: recordViews(ctx) },
    },
    defaultColumns: ['fullName', 'portalStatus', 'uniqueIdentifier', 'dateOfBirth', 'agency'],
    useAsTitle: 'fullName',
  },
  fields: [
    uuidField(),
    {
      name: 'fullName',
      type: 'text',
      admin: { hidden: true },
      index: true,
      maxLength: TEXT_LIMITS.composedName,
    },
    ...nameFields(),
    ...demographicFields(),
    ...contactFields(ctx),
    {
      name: 'photo',
      type: 'upload',
      // The head of the record shows and changes it; an open form would put an old one back
      admin: { disabled: true },
      // Before there is a record there is no document about it
      // guard: relations-of-same-client
      filterOptions: ({ id }) => (id ? { client: { equals: id } } : false),
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.clientDocuments,
    },
    {
      name: 'clientPortal',
      type: 'ui',
      admin: {
        components: { Field: 'payload-client-portal/rsc#ClientPortalCard' },
        disableListColumn: true,
        position: 'sidebar',
      },
    },
    {
      name: 'portalStatus',
      type: 'ui',
      // A column alone; the record says it at its head
      admin: {
        components: {
          Cell: {
            path: 'payload-client-portal/rsc#PortalStatusCell',
            serverProps: { read: statusesOf },
          },
        },
      },
      label: labelByLanguage('cardStatus'),
    },
    agencyField(ctx),
    {
      name: 'careTeam',
      type: 'relationship',
      admin: {
        allowCreate: false,
        components: { Field: 'payload-client-portal/client#CareTeamField' },
        position: 'sidebar',
      },
      // The host may close its list of staff: who may be chosen is asked of the server.
      custom: REACH_OF_ITS_OWN,
      hasMany: true,
      hooks: { beforeValidate: [keepTeamWithinReach] },
      maxDepth: 1,
      relationTo: ctx.staffSlug,
    },
    {
      name: 'uniqueIdentifier',
      type: 'text',
      access: { update: () => false },
      admin: { position: 'sidebar', readOnly: true },
      hooks: { beforeValidate: [assignUniqueIdentifier] },
      index: true,
      maxLength: TEXT_LIMITS.word,
      unique: true,
    },
    {
      name: 'erasedAt',
      type: 'date',
      access: { create: () => false, read: () => false, update: () => false },
      // No index of its own: hardly any record is erased, and a database that looks up "not erased"
      // there walks through all of them.
      hidden: true,
    },
    ...activePeriodFields(),
    searchable({
      kept: {
        firstName: 'name',
        middleName: 'name',
        lastName: 'name',
        suffix: 'name',
        preferredName: 'name',
        uniqueIdentifier: 'code',
        phone: 'phone',
        dateOfBirth: 'day',
        email: 'text',
      },
    }),
  ],
  hooks: { afterChange: [recordContact], beforeChange: [composeFullName, matchLanguageCode] },
  indexes: [
    { fields: ['agency', 'erasedAt'] },
    // Whose release ends soon
    { fields: ['agency', 'roiActiveUntil'] },
  ],
})
