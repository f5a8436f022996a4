import type { FlattenedField, Option, Payload } from 'payload'

import { askedFormOf } from '../../src/core/askedForm.js'
import { isStorableText } from '../../src/core/storable.js'
import { isDay, isID } from './values.js'

type Args = {
  field: FlattenedField | undefined
  operand: unknown
  operator: string
  payload: Payload
}

/**
 * SQLite takes 32,766 values in a statement; Payload itself asks for as many documents at once as
 * it shows.
 */
const MAX_VALUES = 30_000
const LISTS = new Set(['in', 'not_in'])

/** `contains`, `like`, `not_like`: parts of a text. */
const PATTERNS = new Set(['contains', 'like', 'not_like'])
const TEXTS = new Set(['code', 'email', 'text', 'textarea'])

/** Text of a value that is text, number or boolean; nothing of others. */
const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''

const isEmpty = (value: unknown): boolean => value === null || value === '' || value === 'null'

/**
 * Parts of texts, and one value of many with `contains`. Postgres has no patterns for other types,
 * and none that end in a backslash, which folding makes another sign.
 */
const fitsPattern = (field: FlattenedField, operator: string, value: unknown): boolean =>
  TEXTS.has(field.type)
    ? askedFormOf(field.custom) !== undefined || !asText(value).endsWith('\\')
    : operator === 'contains' && 'hasMany' in field && field.hasMany === true && value !== ''

const isChoice = (options: readonly Option[], value: unknown): boolean =>
  options.some((option) => asText(value) === (typeof option === 'string' ? option : option.value))

/** What a value must be like for some types of field; everything else is compared as text. */
const fitsField = (payload: Payload, field: FlattenedField, value: unknown): boolean => {
  if (value === null) return true
  if (field.type === 'checkbox')
    return typeof value === 'boolean' || /^(?:true|false)$/i.test(asText(value))
  if (field.type === 'radio' || field.type === 'select') return isChoice(field.options, value)
  if (isEmpty(value)) return true
  if (field.type === 'date') return isDay(value)
  if (field.type === 'number') return Number.isFinite(Number(value))
  const isRelation = field.type === 'relationship' || field.type === 'upload'
  return !isRelation || Array.isArray(field.relationTo) || isID(payload, field.relationTo, value)
}

/**
 * One value, as text, number, yes or no: an object would reach the database as an operator of its
 * own.
 */
const isValue = (value: unknown): boolean => {
  // guard: storable-operand-text
  if (typeof value === 'string') return isStorableText(value)
  if (typeof value === 'number') return Number.isFinite(value)
  return value === null || typeof value === 'boolean' || value instanceof Date
}

const isPolymorphic = (field: FlattenedField | undefined): boolean =>
  field !== undefined && 'relationTo' in field && Array.isArray(field.relationTo)

/** Whether the operand of a condition is one that the field can be compared with. */
export const checkOperand = ({ field, operand, operator, payload }: Args): boolean => {
  const isObject = typeof operand === 'object' && operand !== null && !Array.isArray(operand)
  // A relation to several collections is asked for as `{ relationTo, value }`.
  if (isObject && isPolymorphic(field)) return Object.values(operand).every(isValue)
  const given: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  if (Array.isArray(operand) && !LISTS.has(operator)) return false
  // guard: operands-of-plain-values
  if (given.length > MAX_VALUES || !given.every(isValue)) return false
  if (operator === 'exists' || !field) return true
  if (PATTERNS.has(operator) && !given.every((value) => fitsPattern(field, operator, value)))
    return false
  const values = LISTS.has(operator)
    ? given.flatMap((value) =>
        typeof value === 'string' ? value.split(',').filter(Boolean) : [value],
      )
    : given
  return values.every((value) => fitsField(payload, field, value))
}
