/** What an activity test of a release of information needs to know. Dates are ISO strings. */
export type RoiTerms = {
  endDate?: null | string
  permission?: null | string
  revokedAt?: null | string
  startDate?: null | string
}

const DAY = 24 * 60 * 60 * 1000

/** Active: permission given, started, not ended, not revoked. The end date itself still counts. */
export const isRoiActive = (roi: RoiTerms, now: Date): boolean => {
  if (roi.permission !== 'yes' || roi.revokedAt || !roi.startDate) return false
  if (Date.parse(roi.startDate) > now.getTime()) return false
  return !roi.endDate || Date.parse(roi.endDate) + DAY > now.getTime()
}

/**
 * Whether a new ROI may be asked for: refused while one is active and does not end within the
 * window. Seed "Sending Messages and Requests": "set to expire within 7 days", read as seven days
 * inclusive.
 */
export const blocksNewRoi = (roi: RoiTerms, now: Date, windowDays: number): boolean => {
  if (!isRoiActive(roi, now)) return false
  if (!roi.endDate) return true
  const daysLeft = Math.floor((Date.parse(roi.endDate) - startOfDay(now)) / DAY)
  return daysLeft > windowDays
}

const startOfDay = (date: Date): number =>
  Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())

/**
 * How an ROI is documented; the four kinds in use at HMIS leads. The portal signs electronically.
 */
export const ROI_DOCUMENTATION_TYPES = [
  'electronic-signature',
  'attached-pdf',
  'verbal-consent',
  'household',
] as const
