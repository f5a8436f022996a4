import type { Field } from 'payload'

import { LEAVE_MESSAGE, SAFE_WAYS } from '../../src/core/contactDoors.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { phoneFields } from '../fields/contact.js'

/**
 * Where the client lives and gets mail, in which ways and when it is safe to reach them, and whom to
 * call in an emergency. Clients write it on a page of their own, staff here.
 */
export const reachFields = (): Field[] => [
  { name: 'address', type: 'textarea', maxLength: TEXT_LIMITS.address },
  {
    type: 'row',
    fields: [
      { name: 'mailingCareOf', type: 'text', maxLength: TEXT_LIMITS.name },
      { name: 'mailingAddress', type: 'textarea', maxLength: TEXT_LIMITS.address },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'safeWays', type: 'select', hasMany: true, options: [...SAFE_WAYS] },
      { name: 'leaveMessage', type: 'select', options: [...LEAVE_MESSAGE] },
    ],
  },
  { name: 'bestTimes', type: 'textarea', maxLength: TEXT_LIMITS.question },
  {
    type: 'row',
    fields: [
      { name: 'emergencyName', type: 'text', maxLength: TEXT_LIMITS.name },
      { name: 'emergencyRelationship', type: 'text', maxLength: TEXT_LIMITS.word },
      ...phoneFields('emergencyPhone'),
    ],
  },
]
