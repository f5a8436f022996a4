import type { FieldHook, PayloadRequest } from 'payload'

import { refusal } from '../../collections/fields/fieldRule.js'
import { normalizeHudCode } from '../../src/core/hud/helpers.js'
import { serviceTypes } from '../../src/core/hud/serviceTypes.js'

type Service = { recordType?: unknown; typeProvided?: unknown }

/**
 * A code as text, as all codes of HUD are kept; where a record type has one entry alone (a bed
 * night) it need not be said.
 */
export const keepTypeProvided: FieldHook = ({ siblingData, value }) => {
  const { recordType }: Service = siblingData
  const list = serviceTypes[String(recordType)]
  if (!list) return value as unknown
  const [only, ...more] = list.options
  const isSaid = value !== undefined && value !== null && value !== ''
  if (!isSaid) return only && more.length === 0 ? only.code : (value as unknown)
  return normalizeHudCode(list, value) ?? (value as unknown)
}

type TypeArgs = { req: PayloadRequest; siblingData: Service }

/** What was provided is of the list that goes with its record type. */
export const checkTypeProvided = (
  value: unknown,
  { req, siblingData }: TypeArgs,
): string | true => {
  const list = serviceTypes[String(siblingData.recordType)]
  // Without a record type there is nothing to compare with: that is told at its own field.
  if (!list || value === undefined || value === null || value === '') return true
  return normalizeHudCode(list, value) !== undefined || refusal(req, 'NOT_A_CHOICE')
}
