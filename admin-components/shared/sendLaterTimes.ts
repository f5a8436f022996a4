import { wallClockIn } from '../../src/core/wallClock.js'

const HOUR = 60 * 60 * 1000

/** Nine o'clock of the next day where the agency is: when somebody reads it. */
export const tomorrowMorning = (timeZone: string, now = Date.now()): string =>
  `${wallClockIn(timeZone, new Date(now + 24 * HOUR)).slice(0, 10)}T09:00`

export const inAnHour = (timeZone: string, now = Date.now()): string =>
  wallClockIn(timeZone, new Date(now + HOUR))
