import type { PayloadRequest } from 'payload'

import { MAX_TERM_DAYS } from '../../src/core/status/roi.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { translate } from '../../src/translations/translate.js'
import { uuidField } from '../fields/ids.js'
import { searchable } from '../fields/searchable.js'
import { wholeField } from '../fields/simple.js'
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
export const createAgenciesCollection: CollectionFactory = () => ({
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
    wholeField('roiTermDays', { max: MAX_TERM_DAYS, min: 1 }),
    searchable({ kept: { name: 'name' } }),
  ],
})
