import { z } from 'zod'
import type { PayloadRequest } from 'payload'

import type { CaseWork } from '../../actions/caller.js'
import * as field from '../../actions/schemas.js'
import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import { dayIn } from '../../core/day.js'
import { namesOf } from '../../core/localized.js'
import { sameID } from '../../core/ids.js'
import type { RequestType } from '../../core/status/request.js'
import { blocksNewRoi } from '../../core/status/roi.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import type { Row } from '../../data/rows.js'
import { listRows, visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { inForceOn } from '../releases/index.js'
import { translate } from '../../translations/translate.js'

/** What staff choose besides the type. */
export const preferences = z.object({
  assessment: field.id.nullish(),
  category: field.id.nullish(),
  otherName: field.optionalText(TEXT_LIMITS.name),
  predefinedName: field.optionalText(TEXT_LIMITS.name),
})
type Preferences = z.output<typeof preferences>
type Named = Partial<Row<'portalRequests'>> & { name: string }

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

const document = async (req: PayloadRequest, wanted: Preferences): Promise<Named> => {
  const other = !wanted.predefinedName || wanted.predefinedName === OTHER
  const unnamed: Choice[] =
    other && !wanted.otherName ? [wanted.predefinedName ? 'otherName' : 'predefinedName'] : []
  if (!wanted.category) throw missing(wanted, 'category', ...unnamed)
  const category = await visibleRow(req, 'fileCategories', wanted.category)
  if (!category?.active) throw missing(wanted, 'category', ...unnamed)
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
  { agency }: CaseWork,
): Promise<Named> => {
  if (!wanted.assessment) throw missing(wanted, 'assessment')
  const row = await visibleRow(req, 'assessments', wanted.assessment)
  const forAgency = !row?.agencies?.length || row.agencies.some((one) => sameID(one, agency.id))
  if (!row?.enabledOnPortal || !forAgency) throw missing(wanted, 'assessment')
  return { assessment: row.id, name: row.title, names: namesOf(row.title, row.titles) }
}

const MAX_RELEASES = 50

/**
 * @throws PortalError ROI_ALREADY_ACTIVE (409): the rule of seed "Sending Messages and Requests".
 */
const release = async (req: PayloadRequest, { agency, client }: CaseWork): Promise<Named> => {
  const { clock, roi } = getContext(req.payload).options
  const { renewalWindowDays } = (await getSettings(req)).roi
  const today = dayIn(agency.timeZone, clock())
  const releases = await listRows(
    req,
    'releasesOfInformation',
    {
      and: [
        { client: { equals: client.id } },
        ...inForceOn(today),
        ...(roi.scope === 'agency' ? [{ agency: { equals: agency.id } }] : []),
      ],
    },
    { limit: MAX_RELEASES, sort: '-endDate' },
  )
  if (releases.some((row) => blocksNewRoi(row, today, renewalWindowDays))) {
    throw new PortalError('ROI_ALREADY_ACTIVE')
  }
  return { name: translate('en', 'fields.collection_releasesOfInformation') }
}

type Args = { req: PayloadRequest; type: RequestType; wanted: Preferences; work: CaseWork }

/**
 * What is asked for, with the name it goes by in lists.
 * @throws PortalError INVALID_INPUT or ROI_ALREADY_ACTIVE
 */
export const describeRequest = async ({ req, type, wanted, work }: Args): Promise<Named> => {
  switch (type) {
    case 'assessment':
      return assessment(req, wanted, work)
    case 'document':
      return document(req, wanted)
    case 'location':
      return { name: translate('en', 'fields.choice_location') }
    case 'roi':
      return release(req, work)
  }
}
