import type { CollectionConfig, DateFieldValidation, Field, FieldAccess, Where } from 'payload'

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
import type { Absence } from '../../src/core/absence.js'
import { parseDay } from '../../src/core/day.js'
import { ownLanguageName } from '../../src/core/direction.js'
import { fold } from '../../src/core/fold.js'
import { createFormats } from '../../src/core/format.js'
import { sameID, toID } from '../../src/core/ids.js'
import { STAFF_PERMISSIONS } from '../../src/core/permissions.js'
import { STAFF_MAIL, STAFF_MAIL_DEFAULT } from '../../src/core/staffMail.js'
import { ADDED, STAFF_SEARCH_FIELD } from '../../src/core/staffFields.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { nameOf, type StaffRow } from '../../src/features/care-team/index.js'
import { availableLocales } from '../../src/translations/translate.js'
import { callerReader } from '../../src/language/callerReader.js'
import { explainRefusals } from '../fields/explainRefusals.js'
import { refusal } from '../fields/fieldRule.js'
import { labelFields } from '../fields/labelFields.js'
import { dayField, textsField } from '../fields/simple.js'
import { withMyInfo } from './myInfo.js'

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

/** What staff say of themselves is written by them and by super users, of the row as it is stored. */
const ofOneselfOrSuperUser: FieldAccess = ({ doc, id = doc?.id, req }) => {
  const actor = getActor(req)
  if (actor.kind !== 'staff') return false
  // guard: absence-written-by-oneself
  if (actor.superUser === 'installation' || sameID(id, actor.id)) return true
  return actor.superUser === 'agency' && sameID(doc?.agency, actor.agency)
}

/**
 * How somebody is mailed is nobody else's choice. Where Payload asks what a form may change it has no
 * id beside the row.
 */
const byOneself: FieldAccess = ({ doc, id = doc?.id, req }) => {
  const actor = getActor(req)
  // guard: mail-chosen-by-oneself
  return actor.kind === 'staff' && sameID(id, actor.id)
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

/** The last day away is not before the first one. */
const notBeforeStart: DateFieldValidation = (until, { data, req }) => {
  const from = parseDay((data as Absence).absentFrom)
  const last = parseDay(until)
  if (from === null || last === null || last >= from) return true
  const { locale, t } = callerReader(req)
  return refusal(req, 'DAY_BEFORE', {
    date: createFormats({ locale, timeZone: undefined }).day(from),
    other: t('fields.field_absentFrom'),
  })
}

/** Who is away says so themselves, or a super user does for them; clients read the note. */
const absenceFields = ({ staffSlug }: PluginContext): Field[] => {
  const own = { create: bySuperUser, update: ofOneselfOrSuperUser }
  return [
    dayField('absentFrom', { access: own, index: true }),
    dayField('absentUntil', { access: own, index: true, validate: notBeforeStart }),
    {
      ...textsField('absenceNote', TEXT_LIMITS.note, { required: false, shape: 'lines' }),
      access: own,
    },
    {
      name: 'standIn',
      type: 'relationship',
      access: own,
      admin: {
        allowCreate: false,
        components: { Field: 'payload-client-portal/client#StandInField' },
      },
      // guard: stand-in-of-agency
      filterOptions: ({ data, id }) => {
        const agency = toID((data as StaffRow | undefined)?.agency)
        const others: Where[] = id ? [{ id: { not_equals: id } }] : []
        return agency === null ? false : { and: [{ agency: { equals: agency } }, ...others] }
      },
      maxDepth: 0,
      relationTo: staffSlug,
    },
  ]
}

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
  searchField(ctx),
  // From here on in the order of MY INFO: with and without it the schema is the same.
  {
    name: 'allowClientInitiatedContact',
    type: 'checkbox',
    defaultValue: true,
  },
  {
    name: 'displayInCustomerPortal',
    type: 'checkbox',
    defaultValue: true,
  },
  {
    name: 'allowAppointmentSlots',
    type: 'checkbox',
    defaultValue: false,
  },
  {
    name: 'portalMail',
    type: 'select',
    access: { create: byOneself, update: byOneself },
    defaultValue: STAFF_MAIL_DEFAULT,
    options: [...STAFF_MAIL],
  },
  {
    name: 'portalLanguage',
    type: 'select',
    access: { create: byOneself, update: byOneself },
    // Each by its own name: a language of the host has no other here
    options: availableLocales().map((value) => ({ label: ownLanguageName(value), value })),
  },
  {
    // Single keys may be turned off (WCAG 2.1.4).
    name: 'portalShortcuts',
    type: 'checkbox',
    access: { create: byOneself, update: byOneself },
    defaultValue: true,
  },
  ...absenceFields(ctx),
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
      ...(ctx.options.disabled ? labelled : withMyInfo(explainRefusals(labelled))),
    ],
    ...(hooks ? { hooks } : {}),
  }
}
