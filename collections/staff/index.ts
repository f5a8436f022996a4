import type { CollectionConfig, Field, FieldAccess } from 'payload'

import { getActor } from '../../access/actor.js'
import { rowBefore } from '../../hooks/shared/rowBefore.js'
import { refuseMistypedOf } from '../../hooks/shared/refuseMistyped.js'
import { wholeAnswers } from '../../hooks/shared/wholeAnswers.js'
import { refuseInUse } from '../../hooks/shared/refuseInUse.js'
import { auditGrants, auditGrantsGone } from '../../hooks/staff/auditGrants.js'
import {
  finishHandOver,
  handOverAfterChange,
  handOverWork,
  noteDeparture,
} from '../../hooks/staff/handOver.js'
import { keepASuperUser } from '../../hooks/staff/keepASuperUser.js'
import { makeFirstUserSuper } from '../../hooks/staff/makeFirstUserSuper.js'
import { restrictGrants } from '../../hooks/staff/restrictGrants.js'
import type { PluginContext } from '../../src/config/context.js'
import { fold } from '../../src/core/fold.js'
import { sameID } from '../../src/core/ids.js'
import { STAFF_PERMISSIONS } from '../../src/core/permissions.js'
import { ADDED, STAFF_SEARCH_FIELD } from '../../src/core/staffFields.js'
import { nameOf } from '../../src/features/care-team/index.js'
import { explainRefusals } from '../fields/explainRefusals.js'
import { labelFields } from '../fields/labelFields.js'

/** Only a super user says to which agency staff belong and what they may do. */
const bySuperUser: FieldAccess = ({ req }) => {
  const actor = getActor(req)
  // guard: rights-given-by-super-users
  return actor.kind === 'staff' && actor.superUser !== 'none'
}

/**
 * What staff may do, and how they are reached, is read by themselves and by super users: of their
 * agency, or of the installation. Where there is no row (columns of a list, the form of somebody
 * new) a super user of an agency is shown the field. Conditions and orders are asked with an empty
 * row (`access/rules/closedFields.ts`), which is nobody's.
 */
const byOneselfOrSuperUser: FieldAccess = ({ data: row, id = row?.id, req }) => {
  const actor = getActor(req)
  if (actor.kind !== 'staff') return false
  if (actor.superUser === 'installation') return true
  // guard: rights-read-by-oneself
  if (sameID(id, actor.id)) return true
  if (actor.superUser !== 'agency') return false
  if (id === undefined && (row === undefined || Object.keys(row).length > 0)) return true
  // guard: rights-read-within-agency
  return sameID(row?.agency, actor.agency)
}

/**
 * Which agency staff are of is read by whoever may read the row at all, which is the host's to say:
 * it stands beside the name wherever staff are picked, and rules of hosts go by it.
 */
const READ_WITH_THE_ROW = new Set(['agency'])

/** A field that comes later is closed too, unless it is named above. */
const closed = (field: Field): Field => {
  if (!('name' in field) || READ_WITH_THE_ROW.has(field.name)) return field
  const access = { read: byOneselfOrSuperUser, ...('access' in field ? field.access : {}) }
  return { ...field, access } as Field
}

const marked = (field: Field): Field => ({ ...field, custom: { ...field.custom, ...ADDED } })

/** What staff are found by: the name as others see it, folded. */
const searchField = ({ options }: PluginContext): Field => ({
  name: STAFF_SEARCH_FIELD,
  type: 'text',
  access: { create: () => false, read: () => false, update: () => false },
  hidden: true,
  hooks: {
    beforeChange: [
      (args) => fold(nameOf(options, { ...rowBefore(args), ...args.siblingData }) ?? ''),
    ],
  },
})

const staffFields = (ctx: PluginContext): Field[] => [
  {
    name: 'agency',
    type: 'relationship',
    access: { create: bySuperUser, update: bySuperUser },
    admin: { position: 'sidebar' },
    index: true,
    maxDepth: 0,
    relationTo: ctx.slugs.agencies,
  },
  {
    name: 'portalPermissions',
    type: 'select',
    access: { create: bySuperUser, update: bySuperUser },
    admin: { position: 'sidebar' },
    hasMany: true,
    options: [...STAFF_PERMISSIONS],
    saveToJWT: false,
  },
  {
    name: 'allowClientInitiatedContact',
    type: 'checkbox',
    admin: { position: 'sidebar' },
    defaultValue: true,
  },
  {
    name: 'displayInCustomerPortal',
    type: 'checkbox',
    admin: { position: 'sidebar' },
    defaultValue: true,
  },
  {
    name: 'allowAppointmentSlots',
    type: 'checkbox',
    admin: { position: 'sidebar' },
    defaultValue: false,
  },
  searchField(ctx),
]

/** The column stays, nobody sees or writes it. */
const withoutInterface = (field: Field): Field =>
  ({
    ...field,
    access: { create: () => false, read: () => false, update: () => false },
    admin: { hidden: true },
  }) as Field

/**
 * The host's staff collection with the portal's fields. Nothing of the host's is changed.
 * @throws Error when the host has a field of the same name.
 */
export const extendStaffCollection = (
  ctx: PluginContext,
  collection: CollectionConfig,
): CollectionConfig => {
  const added = staffFields(ctx).map((field) =>
    marked(ctx.options.disabled ? withoutInterface(field) : closed(field)),
  )
  const labelled = labelFields('staff', added)
  const names = new Set(added.map((field) => ('name' in field ? field.name : '')))
  const taken = collection.fields.find((field) => 'name' in field && names.has(field.name))
  if (taken && 'name' in taken) {
    throw new Error(
      `clientPortalPlugin: the staff collection "${collection.slug}" already has a field "${taken.name}". Rename it, or choose another collection with \`staff.collection\`.`,
    )
  }
  const hooks = ctx.options.disabled
    ? collection.hooks
    : {
        ...collection.hooks,
        afterChange: [...(collection.hooks?.afterChange ?? []), auditGrants, handOverAfterChange],
        afterDelete: [...(collection.hooks?.afterDelete ?? []), auditGrantsGone, finishHandOver],
        beforeChange: [
          ...(collection.hooks?.beforeChange ?? []),
          makeFirstUserSuper,
          restrictGrants,
          noteDeparture,
        ],
        beforeDelete: [
          ...(collection.hooks?.beforeDelete ?? []),
          keepASuperUser,
          refuseInUse,
          handOverWork,
        ],
        beforeOperation: [
          ...(collection.hooks?.beforeOperation ?? []),
          wholeAnswers,
          refuseMistypedOf(names),
        ],
      }
  return {
    ...collection,
    fields: [
      ...collection.fields,
      ...(ctx.options.disabled ? labelled : explainRefusals(labelled)),
    ],
    ...(hooks ? { hooks } : {}),
  }
}
