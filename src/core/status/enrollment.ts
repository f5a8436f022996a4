import { countCharacters } from '../countCharacters.js'
import { otherDestinationCode } from '../hud/destination.js'
import { headOfHouseholdCode } from '../hud/relationshipToHeadOfHousehold.js'
import { subsidizedRentalCode } from '../hud/rentalSubsidyType.js'

/** What an exit is made of: HUD elements 3.11, 3.12 and 3.12.A. */
export const EXIT_FIELDS = [
  'exitDate',
  'destination',
  'rentalSubsidyType',
  'destinationOther',
] as const
export type ExitField = (typeof EXIT_FIELDS)[number]
type Values = Readonly<Partial<Record<ExitField, unknown>>>

/** Most characters of "Other" in words: Exit.OtherDestination of HUD's CSV export, FY2026. */
export const OTHER_DESTINATION_MAX = 50

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** What goes with one destination alone. */
const ONLY_WITH = {
  destinationOther: otherDestinationCode,
  rentalSubsidyType: subsidizedRentalCode,
} as const satisfies Partial<Record<ExitField, string>>

const lengthOf = (value: unknown): number =>
  typeof value === 'string' ? countCharacters(value) : 0

export type ExitProblem = {
  code: 'NOT_VALID' | 'REQUIRED' | 'TOO_LONG'
  field: ExitField
  values?: Readonly<Record<string, number>>
}

/**
 * What is wrong with an exit: a day and a destination come together or not at all; a rental with a
 * subsidy names the subsidy, "Other" says where, and nothing else does. Which days are possible
 * stands in `src/contract/dayRules.ts`.
 */
export const exitProblems = (after: Values): ExitProblem[] => {
  const { destination, exitDate } = after
  if (isEmpty(exitDate) !== isEmpty(destination))
    return [{ code: 'REQUIRED', field: isEmpty(destination) ? 'destination' : 'exitDate' }]
  return Object.entries(ONLY_WITH).flatMap(([name, code]): ExitProblem[] => {
    const field = name as keyof typeof ONLY_WITH
    const count = lengthOf(after[field]) - OTHER_DESTINATION_MAX
    if (count > 0)
      return [{ code: 'TOO_LONG', field, values: { count, max: OTHER_DESTINATION_MAX } }]
    const isAsked = destination === code
    if (isAsked !== isEmpty(after[field])) return []
    return [{ code: isAsked ? 'REQUIRED' : 'NOT_VALID', field }]
  })
}

/** An exit that was taken back, or not made yet. */
export const NO_EXIT = {
  destination: null,
  destinationOther: null,
  exitDate: null,
  rentalSubsidyType: null,
} as const satisfies Record<ExitField, null>

/** What goes with a destination that is no longer said goes too. */
export const leftOver = (before: Values, after: Values): (keyof typeof ONLY_WITH)[] =>
  (Object.keys(ONLY_WITH) as (keyof typeof ONLY_WITH)[]).filter(
    (field) =>
      after.destination !== ONLY_WITH[field] &&
      !isEmpty(after[field]) &&
      after[field] === before[field],
  )

type Related = { id: string; relationship: string }

const CHILD = '2'
const SPOUSE = '3'
const OTHER_RELATIVE = '4'
const NOT_COLLECTED = '99'

/**
 * What a member of a household is to its new head, as far as it follows from what both were to the
 * old one; else 99, "Data not collected" (HUD element 3.15).
 */
export const relationshipToNewHead = (member: Related, newHead: Related): string => {
  if (member.id === newHead.id) return headOfHouseholdCode
  if (newHead.relationship === headOfHouseholdCode) {
    // They are the head already: nothing changes but for somebody who was it as well.
    return member.relationship === headOfHouseholdCode ? NOT_COLLECTED : member.relationship
  }
  if (member.relationship === headOfHouseholdCode) {
    // Whoever is the head's child has the head for a parent, which HUD calls another relative.
    return newHead.relationship === CHILD ? OTHER_RELATIVE : newHead.relationship
  }
  const staysTheSame = newHead.relationship === SPOUSE && member.relationship === CHILD
  return staysTheSame ? member.relationship : NOT_COLLECTED
}
