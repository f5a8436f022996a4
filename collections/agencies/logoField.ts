import type { TextField } from 'payload'

import { LOGO_LENGTH } from '../../src/core/agencyLogo.js'
import { refusal } from '../fields/fieldRule.js'

/** The agency's picture, drawn anew by `drawLogo`: what it could not draw is refused here. */
export const logoField = {
  name: 'logo',
  type: 'text',
  admin: {
    components: { Field: 'payload-client-portal/client#LogoField' },
    disableBulkEdit: true,
    disableGroupBy: true,
    disableListColumn: true,
    disableListFilter: true,
  },
  maxLength: LOGO_LENGTH,
  validate: (value, { req, siblingData }) => {
    if (value === null || value === undefined || value === '') return true
    const { logoFacts } = siblingData as { logoFacts?: unknown }
    return typeof logoFacts === 'string' || refusal(req, 'NOT_A_PICTURE')
  },
} as const satisfies TextField
