import type { z } from 'zod'

import { FIELD_PROBLEM_CODES, type FieldProblemCode } from '../core/fieldProblems.js'
import type { FieldProblem } from '../errors/fieldProblem.js'

type Issue = z.core.$ZodIssue
type Found = Pick<FieldProblem, 'code' | 'values'>

const at = (input: unknown, path: readonly PropertyKey[]): unknown => {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** Spaces around a text are not counted where the schema takes them away. */
const tooLong = (value: unknown, maximum: number): Found => {
  const text = typeof value === 'string' ? value : ''
  const over = text.trim().length - maximum
  return {
    code: 'TOO_LONG',
    values: { count: over > 0 ? over : text.length - maximum, max: maximum },
  }
}

const formatProblem = (format: string): FieldProblemCode => {
  if (format === 'email') return 'NOT_AN_EMAIL'
  return format === 'date' || format === 'datetime' ? 'NOT_A_DATE' : 'NOT_VALID'
}

/** A check of our own names its problem in `params: { problem }`. */
const customProblem = (params: unknown): FieldProblemCode =>
  FIELD_PROBLEM_CODES.find((code) => code === at(params, ['problem'])) ?? 'NOT_VALID'

const found = (issue: Issue, value: unknown): Found => {
  if (isEmpty(value)) return { code: 'REQUIRED' }
  switch (issue.code) {
    case 'custom':
      return { code: customProblem(issue.params) }
    case 'invalid_format':
      return { code: formatProblem(issue.format) }
    case 'invalid_type':
      return { code: issue.expected === 'number' ? 'NOT_A_NUMBER' : 'NOT_VALID' }
    case 'invalid_union': {
      const [first] = issue.errors[0] ?? []
      return first ? found(first, value) : { code: 'NOT_VALID' }
    }
    case 'invalid_value':
      return { code: 'NOT_A_CHOICE' }
    case 'too_big':
      if (issue.origin === 'string') return tooLong(value, Number(issue.maximum))
      return issue.origin === 'number'
        ? { code: 'TOO_BIG', values: { max: Number(issue.maximum) } }
        : { code: 'NOT_VALID' }
    case 'too_small':
      if (issue.origin === 'string') {
        return { code: 'TOO_SHORT', values: { min: Number(issue.minimum) } }
      }
      return issue.origin === 'number'
        ? { code: 'TOO_SMALL', values: { min: Number(issue.minimum) } }
        : { code: 'NOT_VALID' }
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return { code: 'NOT_VALID' }
  }
}

/**
 * What a schema found wrong with an input, the first of each field. The library's own sentences
 * stay inside: they are English, and their form is no promise.
 */
export const problemsOf = (issues: readonly Issue[], input: unknown): FieldProblem[] => {
  const byField = new Map<string, FieldProblem>()
  for (const issue of issues) {
    const field = issue.path.map(String).join('.')
    if (!byField.has(field)) byField.set(field, { ...found(issue, at(input, issue.path)), field })
  }
  return [...byField.values()]
}
