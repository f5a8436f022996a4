import { addDays, dayIn, isOver, parseDay, type Day } from '../../../core/day.js'
import { localized } from '../../../core/localized.js'
import { hoursOn, type DayPeriod, type OpenState } from '../../../core/openingHours.js'
import type { Row } from '../../../data/rows.js'
import { ownAgency } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRow } from '../../../portal/kit/ownRows.js'
import { isSaved } from '../savedPlaces.js'
import { openStateOf } from './resources.js'

/** Hours of one of the next days, with what is special about it. */
export type HoursOfDay = { day: Day; note: string; periods: DayPeriod[] }

/** A place with all that a client wants to know before going there. */
export type ResourceDetail = {
  description: string
  /** Days to come on which the usual hours do not hold. */
  exceptions: HoursOfDay[]
  row: Row<'resources'>
  /** The client saved it. */
  saved: boolean
  state: OpenState | undefined
  /** The next seven days, today first. */
  week: HoursOfDay[]
}

const MOST_EXCEPTIONS = 10

/** One place, or null where there is none or it is not published. */
export const loadResource = async (
  visit: ClientVisit,
  id: string,
): Promise<null | ResourceDetail> => {
  const [row, agency, saved] = await Promise.all([
    ownRow(visit, 'resources', id),
    ownAgency(visit),
    isSaved(visit.req, visit.session.account.id, id),
  ])
  if (!row) return null
  const now = visit.ctx.options.clock()
  const today = dayIn(row.timeZone || agency?.timeZone, now)
  const exceptions = row.exceptions ?? []
  const hours = { exceptions, periods: row.hours ?? [] }
  const onDay = (day: Day): HoursOfDay => ({ day, note: '', periods: hoursOn(hours, day) })
  const known = hours.periods.length > 0
  const english = row.description ?? ''
  const others = typeof row.descriptions === 'object' ? row.descriptions : {}
  return {
    description: localized({ en: english, ...others }, visit.locale),
    exceptions: exceptions
      .filter(({ from, to }) => !isOver(to ?? from, today))
      .slice(0, MOST_EXCEPTIONS)
      .map(({ from, note }) => ({ ...onDay(parseDay(from) ?? today), note: note ?? '' })),
    row,
    saved,
    state: openStateOf(row, now, agency?.timeZone),
    week: known ? [0, 1, 2, 3, 4, 5, 6].map((step) => onDay(addDays(today, step))) : [],
  }
}
