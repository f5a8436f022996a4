import { dayIn, parseDay, storedDay, type Day } from '../../core/day.js'

/**
 * A text that names the day itself: without a time, with the hours of another place than UTC, or at
 * noon or midnight UTC, as days were picked and sent; so is what Payload's picker writes where
 * clocks stand a half or quarter hour apart from UTC's.
 */
const AS_PICKED = /^[\d-]+$|[+-]\d\d:?\d\d$|T(?:00:00|12:00|11:30|11:15):00(?:\.000)?Z$/

/**
 * The day that 0.1.0 was given. A text with any other time is the moment at which a default was
 * filled in, or a program's own midnight: its day is the one on the wall of the agency.
 * @param zone in which the agency tells the time
 */
export const meantDay = (text: string, zone: string | undefined): Day | null => {
  const written = parseDay(text)
  return written === null || AS_PICKED.test(text.trim()) ? written : dayIn(zone, new Date(text))
}

/** A day of 0.1.0 as it is stored now; what names none stays as it is. */
export const mendedDay = (value: unknown, zone: string | undefined): unknown => {
  const text = value instanceof Date ? value.toISOString() : value
  const day = typeof text === 'string' ? meantDay(text, zone) : null
  return day === null ? value : storedDay(day)
}
