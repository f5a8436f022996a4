import { dateFormat, knownZone, numberFormat } from './formatters.js'

/** Dates and sizes as people write them in their language. */
export type Formats = {
  /** A day without a time, such as a due date. */
  day: (value: string) => string
  /** The day on which something happened, in the agency's time zone. */
  on: (value: string) => string
  /** `Thursday, Dec 3`: a day of a week that is shown whole. */
  dayOfWeek: (value: string) => string
  size: (bytes: number) => string
  time: (value: string) => string
  weekday: (value: string) => string
}

type Args = { locale: string; timeZone: string | undefined }

/**
 * A date without a time, or one stored at midnight or noon UTC as pickers do, is the same day in
 * every time zone. Any other time is a moment: its day depends on where one is.
 */
const isWholeDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d(?:T(?:00|12):00:00(?:\.000)?Z)?$/.test(value)

/**
 * Formats for one page. A time zone that this runtime does not know fails no page: UTC stands in.
 */
export const createFormats = ({ locale, timeZone }: Args): Formats => {
  const zone = { timeZone: knownZone(timeZone) }
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const text =
    (options: Intl.DateTimeFormatOptions) =>
    (value: string): string => {
      const moment = new Date(value)
      return Number.isNaN(moment.getTime()) ? value : dateFormat(locale, options).format(moment)
    }
  const dayAnywhere = text({ ...date, timeZone: 'UTC' })
  const dayHere = text({ ...date, ...zone })
  return {
    day: (value) => (isWholeDay(value) ? dayAnywhere : dayHere)(value),
    dayOfWeek: text({ day: 'numeric', month: 'short', timeZone: 'UTC', weekday: 'long' }),
    on: dayHere,
    size: (bytes) => sizeText(locale, bytes),
    time: text({ hour: 'numeric', minute: '2-digit', ...zone }),
    weekday: text({ ...date, ...zone, weekday: 'long' }),
  }
}

const sizeText = (locale: string, bytes: number): string => {
  const inMegabytes = bytes >= 1_000_000
  const amount = inMegabytes ? bytes / 1_000_000 : Math.max(1, bytes / 1000)
  return numberFormat(locale, {
    maximumFractionDigits: inMegabytes ? 1 : 0,
    style: 'unit',
    unit: inMegabytes ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
  }).format(amount)
}

/** The hour of the day, 0–23, where the agency is. */
export const hourIn = (timeZone: string | undefined, now: Date): number =>
  Number(
    dateFormat('en-US', {
      hour: 'numeric',
      hourCycle: 'h23',
      timeZone: knownZone(timeZone),
    }).format(now),
  )
