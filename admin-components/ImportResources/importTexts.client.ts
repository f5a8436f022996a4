import type { ImportPart, ImportProblem } from '../../src/contract/resourceImport.js'
import type { AdminKey } from '../../src/translations/label.js'
import type { PortalText } from '../hooks/usePortalTranslation.js'

const PART_TEXT = {
  accessible: 'importPartAccessible',
  address: 'importPartAddress',
  categories: 'importPartCategories',
  description: 'importPartDescription',
  eligibility: 'importPartEligibility',
  free: 'importPartFree',
  hours: 'importPartHours',
  languages: 'importPartLanguages',
  lastVerifiedOn: 'importPartLastVerifiedOn',
  name: 'importPartName',
  phone: 'importPartPhone',
  position: 'importPartPosition',
  published: 'importPartPublished',
  url: 'importPartUrl',
} as const satisfies Readonly<Record<ImportPart, AdminKey>>

const PROBLEM_TEXT = {
  HOURS_PARTLY: 'importProblemHours',
  LOCATION_MISSING: 'importProblemLocation',
  NOT_A_PHONE: 'importProblemPhone',
  NOT_A_PLACE: 'importProblemPlace',
  NOT_A_SERVICE: 'importProblemService',
  NOT_A_WEBSITE: 'importProblemWebsite',
  NO_ID: 'importProblemNoID',
  NO_NAME: 'importProblemNoName',
  REFUSED: 'importProblemRefused',
  TEXT_CUT: 'importProblemCut',
  TWICE: 'importProblemTwice',
} as const satisfies Readonly<Record<ImportProblem, AdminKey>>

/** Parts of a place in words, in a row. */
export const partsText = (text: PortalText, parts: readonly ImportPart[]): string =>
  parts.map((part) => text(PART_TEXT[part])).join(', ')

/** What is wrong with a row, and with which value. */
export const rowProblemText = (
  text: PortalText,
  { code, detail }: { code: ImportProblem; detail: string },
): string => [text(PROBLEM_TEXT[code]), detail].filter(Boolean).join(' ')
