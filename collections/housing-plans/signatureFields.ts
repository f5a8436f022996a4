import type { Field } from 'payload'

import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { momentField } from '../fields/simple.js'

/** Who signed as whom, and when. Written by the actions alone. */
export const signatureFields = (): Field[] => [
  { name: 'clientSignedName', type: 'text', maxLength: TEXT_LIMITS.name },
  momentField('clientSignedAt'),
  { name: 'staffSignedName', type: 'text', maxLength: TEXT_LIMITS.name },
  momentField('staffSignedAt'),
]
