import { z } from 'zod'

import { countCharacters } from '../core/countCharacters.js'
import { isErrorCode, type PortalErrorCode } from '../core/errorCodes.js'
import { FIELD_PROBLEM_CODES, type FieldProblemCode } from '../core/fieldProblems.js'
import { showsAnything } from '../core/visibleText.js'
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
  value === undefined || value === null || (typeof value === 'string' && !showsAnything(value))

/** Of addresses and the like; what people write is counted by its own schema (`schemas.ts`). */
const tooLong = (value: unknown, max: number): Found => {
  const count = countCharacters(typeof value === 'string' ? value.trim() : '') - max
  return { code: 'TOO_LONG', values: { count: Math.max(1, count), max } }
}

const formatProblem = (format: string): FieldProblemCode => {
  if (format === 'email') return 'NOT_AN_EMAIL'
  return format === 'date' || format === 'datetime' ? 'NOT_A_DATE' : 'NOT_VALID'
}

const ofCustom = z.object({
  problem: z.enum(FIELD_PROBLEM_CODES),
  values: z.record(z.string(), z.number()).default({}),
})

/** A check of our own names its problem in `params: { problem, values? }`. */
const customProblem = (params: unknown): Found => {
  const { data } = ofCustom.safeParse(params)
  return data ? { code: data.problem, values: data.values } : { code: 'NOT_VALID' }
}

const ofError = z.object({ problem: z.custom<PortalErrorCode>(isErrorCode) })

/** A check may name an error of its own, which is told also where nothing was entered. */
const ownError = (issue: Issue): Found | undefined => {
  const { data } = ofError.safeParse(issue.code === 'custom' ? issue.params : undefined)
  return data && { code: data.problem }
}

const TYPES: Readonly<Record<string, FieldProblemCode>> = {
  boolean: 'NOT_YES_OR_NO',
  int: 'NOT_A_NUMBER',
  number: 'NOT_A_NUMBER',
}

const found = (issue: Issue, value: unknown): Found => {
  const own = ownError(issue)
  if (own) return own
  if (isEmpty(value)) return { code: 'REQUIRED' }
  switch (issue.code) {
    case 'custom':
      return customProblem(issue.params)
    case 'invalid_format':
      return { code: formatProblem(issue.format) }
    case 'invalid_type':
      return { code: TYPES[issue.expected] ?? 'NOT_VALID' }
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
