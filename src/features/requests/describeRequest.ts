import { z } from 'zod'
import type { PayloadRequest } from 'payload'

import type { CaseWork } from '../../actions/caller.js'
import * as field from '../../actions/schemas.js'
import { namesOf } from '../../core/localized.js'
import { isOffered } from '../../core/offered.js'
import type { RequestType } from '../../core/status/request.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import type { Row } from '../../data/rows.js'
import { visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { standingRelease } from '../releases/index.js'
import { translate } from '../../translations/translate.js'

/** What staff choose besides the type. */
export const preferences = z.object({
  assessment: field.id.nullish(),
  category: field.id.nullish(),
  otherName: field.optionalText(TEXT_LIMITS.name),
  predefinedName: field.optionalText(TEXT_LIMITS.name),
})
export type Preferences = z.output<typeof preferences>
/** What is asked for, under the name that it goes by in lists. */
export type Described = Partial<Row<'portalRequests'>> & { name: string }

type Choice = keyof Preferences
/** Choices that were left open are told together; one that nobody could choose, alone. */
const missing = (wanted: Preferences, ...fields: Choice[]): PortalError =>
  new PortalError('INVALID_INPUT', {
    problems: fields.map((field) => ({
      code: wanted[field] ? ('NOT_A_CHOICE' as const) : ('REQUIRED' as const),
      field,
    })),
  })

/** The word for the "Other" choice of a category. */
const OTHER = 'Other'

/** A document of a category that the agency offers, by a name the category has or by another. */
export const describeDocument = async (
  req: PayloadRequest,
  wanted: Preferences,
  { agency }: Pick<CaseWork, 'agency'>,
): Promise<Described> => {
  const other = !wanted.predefinedName || wanted.predefinedName === OTHER
  const unnamed: Choice[] =
    other && !wanted.otherName ? [wanted.predefinedName ? 'otherName' : 'predefinedName'] : []
  if (!wanted.category) throw missing(wanted, 'category', ...unnamed)
  const category = await visibleRow(req, 'fileCategories', wanted.category)
  // guard: categories-of-the-agency
  const isOurs = isOffered(agency.fileCategories, wanted.category)
  if (!category?.active || !isOurs) throw missing(wanted, 'category', ...unnamed)
  if (other) {
    if (!wanted.otherName) throw missing(wanted, ...unnamed)
    return {
      category: category.id,
      name: `${category.name} - ${wanted.otherName}`,
      otherName: wanted.otherName,
      predefinedName: OTHER,
    }
  }
  const known = category.predefinedNames?.find((one) => one.name === wanted.predefinedName)
  if (!known) throw missing(wanted, 'predefinedName')
  return {
    category: category.id,
    name: `${category.name} - ${known.name}`,
    names: namesOf(known.name, known.names),
    predefinedName: known.name,
  }
}

const assessment = async (
  req: PayloadRequest,
  wanted: Preferences,
  { agency }: Pick<CaseWork, 'agency'>,
): Promise<Described> => {
  if (!wanted.assessment) throw missing(wanted, 'assessment')
  const row = await visibleRow(req, 'assessments', wanted.assessment)
  // guard: assessments-of-the-agency
  const isOurs = isOffered(agency.requestableAssessments, wanted.assessment)
  if (!row?.enabledOnPortal || !isOffered(row.agencies, agency.id) || !isOurs)
    throw missing(wanted, 'assessment')
  return { assessment: row.id, name: row.title, names: namesOf(row.title, row.titles) }
}

/**
 * @throws PortalError ROI_ALREADY_ACTIVE (409): the rule of seed "Sending Messages and Requests".
 */
const refuseRelease = async (req: PayloadRequest, { agency, client }: CaseWork): Promise<void> => {
  if (await standingRelease(req, { agency: agency.id, client: client.id }))
    throw new PortalError('ROI_ALREADY_ACTIVE')
}

type Asked = {
  req: PayloadRequest
  type: RequestType
  wanted: Preferences
  work: Pick<CaseWork, 'agency'>
}

/**
 * What is asked for, whomever it is asked of, with the name it goes by in lists.
 * @throws PortalError INVALID_INPUT
 */
export const describeChoice = async ({ req, type, wanted, work }: Asked): Promise<Described> => {
  switch (type) {
    case 'assessment':
      return assessment(req, wanted, work)
    case 'document':
      return describeDocument(req, wanted, work)
    case 'location':
      return { name: translate('en', 'fields.choice_location') }
    case 'roi':
      return { name: translate('en', 'fields.collection_releasesOfInformation') }
  }
}

/**
 * The same of one client, who may be asked for it now.
 * @throws PortalError INVALID_INPUT or ROI_ALREADY_ACTIVE
 */
export const describeRequest = async (asked: Asked & { work: CaseWork }): Promise<Described> => {
  if (asked.type === 'roi') await refuseRelease(asked.req, asked.work)
  return describeChoice(asked)
}
