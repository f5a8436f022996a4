import { z } from 'zod'

import * as field from '../../actions/schemas.js'
import type { CaseDate } from '../../core/casework/definition.js'
import type { Day } from '../../core/day.js'
import type { FieldProblem } from '../../errors/fieldProblem.js'
import { refuseProblems } from '../../errors/everyProblem.js'

/** Days of a case by the key of their date, `{ "approached": "2026-03-01" }`; null takes one away. */
export const datesInput = z
  .record(z.string(), field.optionalDay)
  .optional()
  .meta({ graphql: 'JSON' })

/**
 * The dates of a case: those that its workflow has, the needed ones among them.
 * @param before what the case has already
 * @throws PortalError INVALID_INPUT (400), naming every date
 */
export const checkDates = (
  known: readonly CaseDate[],
  given: Readonly<Record<string, Day | undefined>> = {},
  before: Readonly<Record<string, Day>> = {},
): Record<string, Day> => {
  const whole: Record<string, Day | undefined> = { ...before, ...given }
  const problems = Object.keys(given)
    .filter((key) => !known.some((date) => date.key === key))
    .map((key): FieldProblem => ({ code: 'NOT_A_CHOICE', field: `dates.${key}` }))
  const missing = known
    .filter(({ key, required }) => required && !whole[key])
    .map(({ key, label }): FieldProblem => ({ code: 'REQUIRED', field: `dates.${key}`, label }))
  refuseProblems([...problems, ...missing])
  return Object.fromEntries(
    Object.entries(whole).filter((entry): entry is [string, Day] => Boolean(entry[1])),
  )
}
