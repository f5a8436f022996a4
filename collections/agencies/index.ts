import type { PayloadRequest } from 'payload'

import { recountPeriodsElsewhere } from '../../hooks/agencies/recountPeriods.js'
import { MAX_TERM_DAYS } from '../../src/core/status/roi.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { translate } from '../../src/translations/translate.js'
import { uuidField } from '../fields/ids.js'
import { searchable } from '../fields/searchable.js'
import { secretField, wholeField } from '../fields/simple.js'
import type { CollectionFactory } from '../types.js'

const isTimeZone = (value: unknown): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) })
    return true
  } catch {
    return false
  }
}

/** Organisations. Every staff user belongs to one; the portal is turned on for each. */
export const createAgenciesCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['name', 'portalEnabled', 'timeZone'], useAsTitle: 'name' },
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    { name: 'portalEnabled', type: 'checkbox', defaultValue: false },
    {
      name: 'timeZone',
      type: 'text',
      defaultValue: 'America/Los_Angeles',
      maxLength: TEXT_LIMITS.word,
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        isTimeZone(value) || translate(req.i18n.language, 'fields.timeZoneName'),
    },
    { name: 'requireAuthenticatorApp', type: 'checkbox', defaultValue: false },
    // For a safe house: who works there is not for others to look up.
    { name: 'hidesStaff', type: 'checkbox', defaultValue: false },
    wholeField('roiTermDays', { max: MAX_TERM_DAYS, min: 1 }),
    {
      // Whom messages and requests go to when nobody of a client's care team can take them.
      name: 'defaultOwner',
      type: 'relationship',
      admin: { allowCreate: false },
      // guard: default-owner-of-agency
      filterOptions: ({ id }) => (id ? { agency: { equals: id } } : false),
      index: true,
      maxDepth: 0,
      relationTo: ctx.staffSlug,
    },
    secretField('recountFrom', { index: true }),
    searchable({ kept: { name: 'name' } }),
  ],
  hooks: { beforeChange: [recountPeriodsElsewhere] },
})
