import { getSettings } from '../../config/settings.js'
import { addDays, parseDay, storedDay } from '../../core/day.js'
import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { agencyOf } from '../../data/agencyOf.js'

type Terms = {
  agency?: unknown
  endDate?: unknown
  permission?: unknown
  startDate?: unknown
}

/**
 * The end of a release that names none: start + the agency's term, else that of the settings, else
 * the option's. Undefined where it has its end already, and for a "No", which has no term.
 */
export const missingEnd = async (
  source: Source & { headers?: Headers },
  { agency, endDate, permission, startDate }: Terms,
): Promise<string | undefined> => {
  const start = parseDay(startDate)
  if (endDate || permission !== 'yes' || start === null) return undefined
  const id = toID(agency)
  const own = id === null ? null : (await agencyOf(source, id))?.roiTermDays
  return storedDay(addDays(start, own ?? (await getSettings(source)).roi.termDays))
}
