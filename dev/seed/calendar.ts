const DAY = 24 * 60 * 60 * 1000

/** Turns day offsets into dates, all from the start of one day, so that a run does not depend on its hour. */
export type Calendar = {
  /** A moment: so many days from today, at an hour of UTC. */
  at: (days: number, hour?: number) => string
  /** A date without a time, kept at noon UTC so that no time zone of the Americas or Europe shifts it. */
  day: (days: number) => string
  /** A moment so many hours from now. */
  hours: (hours: number) => string
  year: number
}

export const calendarOf = (now: Date): Calendar => {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  return {
    at: (days, hour = 17) => new Date(today + days * DAY + hour * 3_600_000).toISOString(),
    day: (days) => new Date(today + days * DAY + DAY / 2).toISOString(),
    hours: (hours) => new Date(now.getTime() + hours * 3_600_000).toISOString(),
    year: now.getUTCFullYear(),
  }
}
