import type { OfferedTime } from '../../src/core/slotTimes.js'

type Span = OfferedTime & { language: string; timeZone: string }

/** "Tue, Nov 3, 10:00 – 11:00 AM": a span of time as a clock where the agency is shows it. */
export const timeSpan = ({ endsAt, language, startsAt, timeZone }: Span): string =>
  new Intl.DateTimeFormat(language, {
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    month: 'short',
    timeZone,
    weekday: 'short',
  }).formatRange(new Date(startsAt), new Date(endsAt))

/** "Nov 1 – 7, 2026": from one day to another, both as days of the calendar. */
export const daySpan = (language: string, from: string, to: string): string =>
  new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    year: 'numeric',
  }).formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`))

/** How many minutes a span is long. */
export const minutesOf = ({ endsAt, startsAt }: OfferedTime): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
