import type { FieldHook } from 'payload'

import { parseDay, storedDay } from '../../src/core/day.js'
import { PortalError } from '../../src/errors/PortalError.js'

/**
 * Whoever writes a calendar day, over whichever door, writes it in one form (`storedDay`). What
 * names no day is refused: a database would count it into the time zone of its server. A day that
 * an update does not speak of stays as it is.
 * @throws PortalError INVALID_INPUT (400) with the field's name
 */
export const keepDay: FieldHook = ({ field, operation, path, siblingData, value }) => {
  const given: unknown = value
  const isGiven = field.name !== undefined && siblingData[field.name] !== undefined
  if (given === undefined || (operation === 'update' && !isGiven)) return undefined
  if (given === null || given === '') return null
  const day = parseDay(given)
  if (day !== null) return storedDay(day)
  throw new PortalError('INVALID_INPUT', {
    problems: [{ code: 'NOT_A_DATE', field: path.join('.') }],
  })
}
