import type { Field, PayloadRequest } from 'payload'

import { maskSSN, protectSSN } from '../../hooks/clients/protectSSN.js'
import { validateSSN } from '../../hooks/clients/validateSSN.js'
import { dobDataQuality, ssnDataQuality } from '../../src/core/hud/dataQuality.js'
import { mixesMissingReason } from '../../src/core/hud/helpers.js'
import { raceEthnicity } from '../../src/core/hud/raceEthnicity.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { translate } from '../../src/translations/translate.js'
import { dayField, hudField, secretField } from '../fields/simple.js'

/** HUD elements 3.02 Social Security number, 3.03 Date of birth, 3.04 Race and ethnicity. */
export const demographicFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      {
        name: 'ssn',
        type: 'text',
        hooks: { afterRead: [maskSSN], beforeChange: [protectSSN] },
        // Payload looks at it once it is sealed, which is longer.
        maxLength: TEXT_LIMITS.composedName,
        validate: validateSSN,
      },
      secretField('ssnKey', { index: true }),
      secretField('ssnDigest', { index: true }),
      hudField('ssnDataQuality', ssnDataQuality, { defaultValue: '99' }),
    ],
  },
  {
    type: 'row',
    fields: [
      dayField('dateOfBirth', { index: true }),
      hudField('dobDataQuality', dobDataQuality, { defaultValue: '99' }),
    ],
  },
  {
    name: 'likelyDuplicates',
    type: 'ui',
    admin: {
      components: { Field: 'payload-client-portal/client#LikelyDuplicates' },
      disableListColumn: true,
    },
  },
  hudField('raceEthnicity', raceEthnicity, {
    hasMany: true,
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      !Array.isArray(value) ||
      !mixesMissingReason(raceEthnicity, value.map(String)) ||
      translate(req.i18n.language, 'fields.raceMixed'),
  }),
]
