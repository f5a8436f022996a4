import type { Field } from 'payload'

import { nameDataQuality } from '../../src/core/hud/dataQuality.js'
import { hudField } from '../fields/simple.js'

/** HUD element 3.01 Name, with its data quality 3.01.5. */
export const nameFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      { name: 'firstName', type: 'text', maxLength: 50, required: true },
      { name: 'middleName', type: 'text', maxLength: 50 },
      { name: 'lastName', type: 'text', index: true, maxLength: 50, required: true },
      { name: 'suffix', type: 'text', maxLength: 50 },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'preferredName', type: 'text', maxLength: 50 },
      hudField('nameDataQuality', nameDataQuality, { defaultValue: '99' }),
    ],
  },
]
