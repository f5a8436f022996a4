import { daysBetween, hasBegun, isOver, parseDay, type Day } from '../day.js'

/** What an activity test of a release of information needs to know. Days as they are stored. */
export type RoiTerms = {
  endDate?: null | string
  permission?: null | string
  revokedAt?: null | string
  startDate?: null | string
}

/**
 * Active: permission given, started, not ended, not revoked. The end day itself still counts.
 * @param today where the agency is (`dayIn`)
 */
export const isRoiActive = (roi: RoiTerms, today: Day): boolean =>
  roi.permission === 'yes' &&
  !roi.revokedAt &&
  hasBegun(roi.startDate, today) &&
  !isOver(roi.endDate, today)

/**
 * Whether a new ROI may be asked for: refused while one is active and does not end within the
 * window. Seed "Sending Messages and Requests": "set to expire within 7 days", read as seven days
 * inclusive.
 */
export const blocksNewRoi = (roi: RoiTerms, today: Day, windowDays: number): boolean => {
  if (!isRoiActive(roi, today)) return false
  const end = parseDay(roi.endDate)
  return end === null || daysBetween(today, end) > windowDays
}

/** Longest term of a release in days: ten years, at every place where a term is set. */
export const MAX_TERM_DAYS = 3650

/**
 * How an ROI is documented; the four kinds in use at HMIS leads. The portal signs electronically.
 */
export const ROI_DOCUMENTATION_TYPES = [
  'electronic-signature',
  'attached-pdf',
  'verbal-consent',
  'household',
] as const
