import type { OpenException, OpenPeriod } from '../../../core/openingHours.js'
import type { ResourceCategory } from '../../../core/resource.js'

/** What of a place comes from a file, in the form in which the directory keeps it. */
export type PlaceData = {
  accessible: boolean
  address: null | string
  categories: ResourceCategory[]
  city: null | string
  description: null | string
  eligibility: null | string
  exceptions: OpenException[]
  free: boolean
  hours: OpenPeriod[]
  hoursNote: null | string
  languages: string[]
  lastVerifiedOn: null | string
  latitude: null | number
  longitude: null | number
  name: string
  phone: null | string
  postalCode: null | string
  published: boolean
  url: null | string
}

/** Why a row is not taken at all. */
export const IMPORT_REFUSALS = ['NOT_A_SERVICE', 'NO_ID', 'NO_NAME', 'REFUSED', 'TWICE'] as const
/** What of a place is left out, or changed on the way. */
export const IMPORT_NOTES = [
  'HOURS_PARTLY',
  'LOCATION_MISSING',
  'NOT_A_PHONE',
  'NOT_A_PLACE',
  'NOT_A_WEBSITE',
  'TEXT_CUT',
] as const
export const IMPORT_PROBLEMS = [...IMPORT_REFUSALS, ...IMPORT_NOTES] as const
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number]

/** What is wrong with a row, and with which value. */
export type RowProblem = { code: ImportProblem; detail: string; id: string; name: string }

/** A place of a file, under the id that it has there. */
export type ImportedPlace = { data: PlaceData; id: string }
