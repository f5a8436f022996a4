import type { Field } from 'payload'

import { forStaff } from './forStaff.js'
import { momentField } from './simple.js'
import { AS_GIVEN } from './typedFields.js'

/** Written by the action alone. */
const byAction = { create: () => false, update: () => false }

/**
 * When staff last changed who may see a row, and who did, as staff are called: told in the client's
 * history. Clients see their rows either way and read neither.
 */
export const privacyChangedFields = (): Field[] =>
  forStaff([
    momentField('privacyChangedAt', { access: byAction, admin: { readOnly: true } }),
    {
      name: 'privacyChangedByName',
      type: 'text',
      access: byAction,
      admin: { readOnly: true },
      custom: AS_GIVEN,
    },
  ])
