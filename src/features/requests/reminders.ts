import type { PortalSettings } from '../../config/settings.js'
import { HOUR } from '../../core/clock.js'
import { addDays, parseDay, startOfDayIn } from '../../core/day.js'

/** Own choice: people are awake and offices open. In the time zone of the agency. */
const AT_HOUR = 9

type Terms = {
  /** The first moment that is no longer of interest. */
  after: Date
  reminders: PortalSettings['requestReminders']
  timeZone: null | string | undefined
}

/**
 * When a client is reminded next of something that is due on a day: so many days before it and
 * after it as the settings say, at nine in the morning where the agency is. Null for never again.
 */
export const nextReminder = (
  due: null | string | undefined,
  { after, reminders, timeZone }: Terms,
): null | string => {
  const day = parseDay(due)
  if (day === null) return null
  const moments = [...reminders.before.map((days) => -days), ...reminders.after].map(
    (days) => startOfDayIn(timeZone, addDays(day, days)).getTime() + AT_HOUR * HOUR,
  )
  const next = Math.min(...moments.filter((moment) => moment > after.getTime()))
  return Number.isFinite(next) ? new Date(next).toISOString() : null
}
