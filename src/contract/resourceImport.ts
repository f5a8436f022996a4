/** Why a row of an imported file is not taken at all. */
const REFUSALS = ['NOT_A_SERVICE', 'NO_ID', 'NO_NAME', 'REFUSED', 'TWICE'] as const
/** What of a place is left out, or changed on the way. */
const NOTES = [
  'HOURS_PARTLY',
  'LOCATION_MISSING',
  'NOT_A_PHONE',
  'NOT_A_PLACE',
  'NOT_A_WEBSITE',
  'TEXT_CUT',
] as const
/** What staff are told of a row of a file; each has a sentence. */
export const IMPORT_PROBLEMS = [...REFUSALS, ...NOTES] as const
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number]

/** Parts of a place that are compared and taken as one when it is imported. */
export const IMPORT_PART_NAMES = [
  'accessible',
  'address',
  'categories',
  'description',
  'eligibility',
  'free',
  'hours',
  'languages',
  'lastVerifiedOn',
  'name',
  'phone',
  'position',
  'published',
  'url',
] as const
export type ImportPart = (typeof IMPORT_PART_NAMES)[number]
