import type { OpenException, OpenPeriod } from '../../../core/openingHours.js'
import type { ResourceCategory } from '../../../core/resource.js'
import type { ImportProblem } from '../../../contract/resourceImport.js'

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

/** What is wrong with a row, and with which value. */
export type RowProblem = { code: ImportProblem; detail: string; id: string; name: string }

/** A place of a file, under the id that it has there. */
export type ImportedPlace = { data: PlaceData; id: string }
