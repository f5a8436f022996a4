import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import * as field from '../../actions/schemas.js'
import { storedDay, type Day } from '../../core/day.js'
import { destination } from '../../core/hud/destination.js'
import { relationshipToHeadOfHousehold } from '../../core/hud/relationshipToHeadOfHousehold.js'
import { rentalSubsidyType } from '../../core/hud/rentalSubsidyType.js'
import {
  exitProblems,
  NO_EXIT,
  OTHER_DESTINATION_MAX,
  type ExitField,
} from '../../core/status/enrollment.js'
import { impossibleDays } from '../../data/impossibleDays.js'
import type { FieldProblem } from '../../errors/fieldProblem.js'
import { availableLocales, translator } from '../../translations/translate.js'
import { MOST_MEMBERS, type Enrollment } from './enrollmentWork.js'

/** HUD elements 3.11 and 3.12 of one person; today unless another day is said. */
export const exitTerms = z.object({
  destination: field.optionalHudCode(destination),
  destinationOther: field.optionalText(OTHER_DESTINATION_MAX),
  exitDate: field.optionalDay,
  rentalSubsidyType: field.optionalHudCode(rentalSubsidyType),
})
type ExitTerms = z.output<typeof exitTerms>

/** What somebody of the household is to the head (HUD element 3.15). */
export const relationships = z
  .array(
    z
      .object({
        enrollment: field.id,
        relationship: field.hudCode(relationshipToHeadOfHousehold),
      })
      .meta({ graphql: 'JSON' }),
  )
  .max(MOST_MEMBERS)
  .nullish()

/** An enrollment, and how its client leaves. */
export type ProgramLeaver = {
  enrollment: Enrollment
  exit: { [Field in ExitField]: null | string }
  /** Before the names of its fields in the input. */
  path: string
}

/** @param today where the agency is: the day that is meant where none is said. */
export const leaverOf = (
  enrollment: Enrollment,
  terms: ExitTerms,
  { path, today }: { path: string; today: Day },
): ProgramLeaver => ({
  enrollment,
  exit: {
    ...NO_EXIT,
    destination: terms.destination ?? null,
    destinationOther: terms.destinationOther ?? null,
    exitDate: storedDay(terms.exitDate ?? today),
    rentalSubsidyType: terms.rentalSubsidyType ?? null,
  },
  path,
})

const labelOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    availableLocales().map((locale) => [
      locale,
      translator(locale, {})(`fields.field_${name as ExitField}`),
    ]),
  )

/** A problem of a field at its place in the input, called as it is called in the form. */
const at = (path: string, problem: FieldProblem): FieldProblem =>
  path === ''
    ? problem
    : { ...problem, field: `${path}${problem.field}`, label: labelOf(problem.field) }

/** What is wrong with an exit: its parts, and a day before the start or still to come. */
export const problemsOfExit = async (
  req: PayloadRequest,
  { enrollment, exit, path }: ProgramLeaver,
): Promise<FieldProblem[]> => {
  const after = { ...enrollment, ...exit }
  const days = await impossibleDays(req, 'enrollments', { after, before: enrollment })
  return [...exitProblems(exit), ...days].map((problem) => at(path, problem))
}
