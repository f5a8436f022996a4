import type { FlattenedField, Payload } from 'payload'
import { validOperators } from 'payload/shared'

import { isStorableText } from '../../src/core/storable.js'
import { fieldAt } from './fieldAt.js'
import { checkOperand } from './operands.js'
import { refuseQuery } from './refuseQuery.js'

/**
 * More than any list in the admin panel asks for; a deeper tree than SQLite parses would be a fault
 * of the database.
 */
const MAX_LEVELS = 10
const MAX_CONDITIONS = 500
/**
 * These take something else than a value, and only fields for points on a map know them; the plugin
 * has none.
 */
const POINT_OPERATORS = new Set<string>(['intersects', 'near', 'within'])
/** Of Payload's operators those that every database knows: `all` is MongoDB's alone. */
const OPERATORS = new Set<string>(validOperators.filter((operator) => operator !== 'all'))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Conditions that every database can answer: known operators, one value of the field's own type or
 * a list of them, and no way into rich text or JSON, whose conditions Payload writes into the
 * statement as text. Whether a path leads anywhere is not asked here (`readablePath.ts`).
 * @throws PortalError INVALID_QUERY (400)
 */
export const checkConditions = (
  payload: Payload,
  fields: readonly FlattenedField[],
  where: unknown,
): void => {
  let seen = 0

  const checkField = (path: string, condition: unknown): void => {
    seen += 1
    if (seen > MAX_CONDITIONS || !isRecord(condition) || !isStorableText(path))
      return refuseQuery('where')
    const found = fieldAt(payload, fields, path)
    // guard: no-conditions-inside-fields
    if (found?.inside) refuseQuery(`where ${path}`)
    for (const [operator, operand] of Object.entries(condition)) {
      if (!OPERATORS.has(operator)) refuseQuery(`where ${path}`)
      if (found?.field.type === 'point') continue
      const fits = checkOperand({ field: found?.field, operand, operator, payload })
      if (POINT_OPERATORS.has(operator) || !fits) refuseQuery(`where ${path} ${operator}`)
    }
  }

  const check = (node: unknown, level: number): void => {
    if (!isRecord(node) || level > MAX_LEVELS) return refuseQuery('where')
    for (const [key, condition] of Object.entries(node)) {
      if (/^(?:and|or)$/i.test(key)) {
        if (typeof condition !== 'object' || condition === null) return refuseQuery(`where ${key}`)
        for (const branch of Object.values(condition)) check(branch, level + 1)
      } else checkField(key, condition)
    }
  }

  check(where, 0)
}
