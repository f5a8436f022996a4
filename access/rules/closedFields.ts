import type { FieldAccess, FlattenedField, PayloadRequest } from 'payload'

import { getContext } from '../../src/config/context.js'
import { SEALED_FIELDS } from '../../src/contract/collectionLists.js'

/**
 * Of users: never to be asked for, whatever a field's own rule says. That of `sessions` compares
 * the row with the caller, and a condition has no row.
 */
const OF_USERS = new Set([
  '_verificationToken',
  'apiKey',
  'apiKeyIndex',
  'hash',
  'lockUntil',
  'loginAttempts',
  'resetPasswordExpiration',
  'resetPasswordRequestedAt',
  'resetPasswordToken',
  'salt',
  'sessions',
])

const isSealed = ({ payload }: PayloadRequest, slug: string, name: string): boolean => {
  const { slugs } = getContext(payload)
  return SEALED_FIELDS.some(({ collection, field }) => slugs[collection] === slug && field === name)
}

/** Asked without a row: a rule that needs one says no. */
const isDenied = async (req: PayloadRequest, field: FlattenedField): Promise<boolean> => {
  const rule: FieldAccess | undefined = 'access' in field ? field.access?.read : undefined
  try {
    return rule !== undefined && !(await rule({ data: {}, doc: {}, req, siblingData: {} }))
  } catch {
    return true
  }
}

/**
 * Whether a field of a collection is closed to the caller: then neither conditions nor an order may
 * go by it, because the rows that come, or come first, tell it as well.
 */
export const isClosedField = async (
  req: PayloadRequest,
  slug: string,
  field: FlattenedField,
): Promise<boolean> => {
  // guard: hidden-fields-unasked
  if ('hidden' in field && field.hidden === true) return true
  // guard: secrets-of-users-unasked
  if (req.payload.collections[slug]?.config.auth && OF_USERS.has(field.name)) return true
  // guard: sealed-fields-unasked
  if (isSealed(req, slug, field.name)) return true
  // guard: denied-fields-unasked
  return isDenied(req, field)
}
