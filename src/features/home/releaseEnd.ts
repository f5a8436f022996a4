import { dayIn, daysBetween, type Day } from '../../core/day.js'
import type { OwnClient } from '../../portal/kit/ownClient.js'

/** So many days before, a client is told that their release ends: time enough to sign a new one. */
const SOON_DAYS = 30

type Asked = { now: Date; timeZone: string | undefined }

/**
 * The last day of the client's release, where it is in force and ends soon: of several, the day from
 * which none is left. Read from the client's own row (`roiActiveUntil`, the end of that day).
 */
export const releaseEndsSoon = (
  client: null | Pick<OwnClient, 'roiActiveFrom' | 'roiActiveUntil'>,
  { now, timeZone }: Asked,
): Day | null => {
  const { roiActiveFrom: from, roiActiveUntil: until } = client ?? {}
  if (!from || !until || Date.parse(from) > now.getTime()) return null
  const last = dayIn(timeZone, new Date(Date.parse(until) - 1))
  const left = daysBetween(dayIn(timeZone, now), last)
  return left >= 0 && left <= SOON_DAYS ? last : null
}
