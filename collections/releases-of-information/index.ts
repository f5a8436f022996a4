import type { FieldAccess } from 'payload'

import { shownToSuperUsers } from '../../access/actor.js'
import { completeTerms } from '../../hooks/releases-of-information/completeTerms.js'
import {
  heedRefusal,
  keepActivePeriod,
} from '../../hooks/releases-of-information/keepActivePeriod.js'
import { ROI_DOCUMENTATION_TYPES } from '../../src/core/status/roi.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import {
  agencyField,
  clientField,
  clientTitleField,
  fulfillmentFields,
} from '../fields/ownership.js'
import { dayField, momentField, todayField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import { AS_GIVEN } from '../fields/typedFields.js'
import type { CollectionFactory } from '../types.js'

// guard: signature-written-by-server
const serverOnly = { create: () => false, update: () => false }
/** What a client signed stays as it was signed; a release ends early by `revokedAt`. */
const untilSigned: { update: FieldAccess } = {
  // guard: signed-release-fixed
  update: ({ doc }) => !(doc as undefined | { signedAt?: unknown })?.signedAt,
}

/**
 * Releases of information: local policy, not a HUD element. A signed one keeps the text, its
 * language and its hash.
 */
export const createReleasesOfInformationCollection: CollectionFactory = (ctx) => ({
  admin: {
    defaultColumns: ['client', 'permission', 'startDate', 'endDate', 'agency'],
    useAsTitle: 'title',
  },
  defaultSort: '-startDate',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    {
      name: 'permission',
      type: 'select',
      access: untilSigned,
      options: ['yes', 'no'],
      required: true,
    },
    todayField('startDate', {
      access: untilSigned,
      index: true,
      required: true,
    }),
    dayField('endDate', { access: untilSigned, index: true }),
    {
      name: 'documentationType',
      type: 'select',
      access: untilSigned,
      options: [...ROI_DOCUMENTATION_TYPES],
      required: true,
    },
    momentField('revokedAt'),
    { name: 'signedName', type: 'text', access: serverOnly, maxLength: TEXT_LIMITS.name },
    momentField('signedAt', { access: serverOnly }),
    { name: 'signedText', type: 'textarea', access: serverOnly, custom: AS_GIVEN },
    { name: 'signedLanguage', type: 'text', access: serverOnly, custom: AS_GIVEN },
    {
      name: 'signedTextHash',
      type: 'text',
      access: serverOnly,
      admin: { condition: shownToSuperUsers, disableListColumn: true, disableListFilter: true },
      custom: AS_GIVEN,
    },
    {
      name: 'signature',
      type: 'textarea',
      access: serverOnly,
      admin: { disableListColumn: true },
      custom: AS_GIVEN,
    },
    agencyField(ctx),
    ...fulfillmentFields(ctx),
    searchable({ kept: { signedName: 'name' }, through: ['client'] }),
  ],
  hooks: {
    afterChange: [heedRefusal, keepActivePeriod],
    afterDelete: [keepActivePeriod],
    beforeChange: [completeTerms],
  },
  indexes: [
    { fields: ['client', 'endDate'] },
    { fields: ['client', 'revokedAt'] },
    { fields: ['client', 'startDate', 'permission'] },
  ],
  lockDocuments: false,
})
