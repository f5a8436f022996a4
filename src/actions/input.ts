import type { z } from 'zod'

import { isStorable } from '../core/storable.js'
import { refuseProblems } from '../errors/everyProblem.js'
import { PortalError } from '../errors/PortalError.js'
import { problemsOf } from './problemsOf.js'
import { email } from './schemas.js'

/** The first field that holds it; a field's own name may be what no database keeps. */
const unstorableField = (input: unknown): string | undefined =>
  typeof input === 'object' && input !== null
    ? Object.entries(input).find(([name, value]) => isStorable(name) && !isStorable(value))?.[0]
    : undefined

/**
 * @throws PortalError INVALID_INPUT (400), with the field, for what not every database can keep.
 */
export const assertStorable = (input: unknown): void => {
  // guard: storable-action-input
  if (isStorable(input)) return
  const field = unstorableField(input)
  throw new PortalError('INVALID_INPUT', {
    ...(field ? { field } : {}),
    values: { detail: 'text' },
  })
}

/**
 * Input as the schema wants it. Unknown keys are dropped, so that nothing can be assigned that an
 * action does not name.
 * @throws PortalError INVALID_INPUT (400) or the first problem's own code, naming every field that
 * is wrong.
 */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  assertStorable(input)
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const problems = problemsOf(result.error.issues, input)
  // An input that is no object at all: there is no field to name.
  const named = problems.filter(({ field }) => field !== '')
  refuseProblems(named)
  throw new PortalError('INVALID_INPUT')
}

/**
 * The address in an input that is still to be checked; empty where there is none. Whose budget it
 * is has to be known first.
 */
export const emailOf = (input: unknown): string => {
  if (typeof input !== 'object' || input === null || !('email' in input)) return ''
  if (!isStorable(input.email)) return ''
  return email.safeParse(input.email).data ?? ''
}
