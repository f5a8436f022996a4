import type { Field, FieldAccess } from 'payload'

import { TEXT_LIMITS } from '../../src/core/textLimits.js'

const never: FieldAccess = () => false
// guard: import-keys-by-the-server
const BY_IMPORT = { create: never, update: never }

/**
 * Where a place came from, written by the import alone: whose data it is of, its id there, and what
 * that file said, as a digest for each part. What differs from it was edited by hand since.
 */
export const importFields = (): Field[] => [
  {
    name: 'externalID',
    type: 'text',
    access: BY_IMPORT,
    admin: { readOnly: true },
    index: true,
    maxLength: TEXT_LIMITS.name,
    unique: true,
  },
  {
    name: 'importSource',
    type: 'text',
    access: BY_IMPORT,
    admin: { readOnly: true },
    index: true,
    maxLength: TEXT_LIMITS.word,
  },
  {
    name: 'imported',
    type: 'json',
    access: { ...BY_IMPORT, read: never },
    admin: { hidden: true },
  },
]
