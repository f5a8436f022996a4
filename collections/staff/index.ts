import type { CollectionConfig, Field, FieldAccess } from 'payload'

import { getActor } from '../../access/actor.js'
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
import { STAFF_PERMISSIONS } from '../../src/core/permissions.js'
import { explainRefusals } from '../fields/explainRefusals.js'
import { labelFields } from '../fields/labelFields.js'

/** Only a super user says to which agency staff belong and what they may do. */
const bySuperUser: FieldAccess = ({ req }) => {
  const actor = getActor(req)
  // guard: rights-given-by-super-users
  return actor.kind === 'staff' && actor.superUser !== 'none'
}

const staffFields = ({ slugs }: PluginContext): Field[] => [
  {
    name: 'agency',
    type: 'relationship',
    access: { create: bySuperUser, update: bySuperUser },
    admin: { position: 'sidebar' },
    index: true,
    maxDepth: 0,
    relationTo: slugs.agencies,
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
]

/** The column stays, nobody sees or writes it. */
const withoutInterface = (field: Field): Field =>
  ({
    ...field,
    access: { create: () => false, update: () => false },
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
    ctx.options.disabled ? withoutInterface(field) : field,
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
