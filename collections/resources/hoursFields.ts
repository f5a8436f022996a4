import type { Field, PayloadRequest, TextField } from 'payload'

import { CLOCK, HOUR_DAYS, MOST_HOURS } from '../../src/core/resource.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { refusal } from '../fields/fieldRule.js'
import { dayField } from '../fields/simple.js'

const clockField = (name: string, required: boolean): TextField => ({
  name,
  type: 'text',
  admin: { placeholder: '09:00', width: '33%' },
  maxLength: 5,
  required,
  validate: (value: unknown, { req }: { req: PayloadRequest }) => {
    if (typeof value !== 'string' || value === '') return !required || refusal(req, 'REQUIRED')
    return CLOCK.test(value) || refusal(req, 'NOT_A_CLOCK')
  },
})

/** When a place is open: by days of the week, and what holds on some days instead. */
export const hoursFields = (): Field[] => [
  {
    name: 'hours',
    type: 'array',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'day', type: 'select', options: [...HOUR_DAYS], required: true },
          clockField('opens', true),
          clockField('closes', true),
        ],
      },
    ],
    maxRows: MOST_HOURS,
  },
  {
    name: 'exceptions',
    type: 'array',
    fields: [
      {
        type: 'row',
        fields: [
          dayField('from', { required: true }),
          dayField('to'),
          clockField('opens', false),
          clockField('closes', false),
        ],
      },
      { name: 'note', type: 'text', maxLength: TEXT_LIMITS.name },
    ],
    maxRows: MOST_HOURS,
  },
  { name: 'hoursNote', type: 'text', maxLength: TEXT_LIMITS.question },
]
