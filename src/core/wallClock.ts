import { dateFormat, knownZone } from './formatters.js'

/** What a clock on the wall shows, without saying where. */
const LOCAL = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/
/** A moment: the same with where it is counted (RFC 3339). */
const MOMENT =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/

const DAY = 24 * 60 * 60 * 1000

/** What the wall clock of a zone shows, as if that were UTC. */
const shownIn = (zone: string, moment: number): number => {
  const parts = dateFormat('en-US', {
    calendar: 'gregory',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
    minute: 'numeric',
    month: 'numeric',
    numberingSystem: 'latn',
    second: 'numeric',
    timeZone: zone,
    year: 'numeric',
  }).formatToParts(new Date(moment))
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
}

/**
 * The moment at which a clock on the wall of a zone shows this. An hour that comes twice is the first
 * of both, one that is left out in spring is the one after it.
 */
const momentShowing = (zone: string, wanted: number): number => {
  const before = wanted - (shownIn(zone, wanted - DAY) - (wanted - DAY))
  const after = wanted - (shownIn(zone, wanted + DAY) - (wanted + DAY))
  const [early, late] = [Math.min(before, after), Math.max(before, after)]
  return shownIn(zone, early) === wanted ? early : late
}
/**
 * The moment that a text names: `2026-12-05T09:00` is nine o'clock in the zone (IANA name),
 * `2026-12-05T09:00:00-08:00` and `…Z` say by themselves where it is counted. Null for what names
 * none, February 30 included.
 */
export const momentIn = (timeZone: null | string | undefined, text: string): Date | null => {
  const isLocal = LOCAL.test(text)
  if (!isLocal && !MOMENT.test(text)) return null
  const wanted = Date.parse(isLocal ? `${text}Z` : text)
  const day = Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
  const exists = !Number.isNaN(day) && new Date(day).toISOString().startsWith(text.slice(0, 10))
  if (Number.isNaN(wanted) || !exists) return null
  return new Date(isLocal ? momentShowing(knownZone(timeZone), wanted) : wanted)
}

/** `2026-12-05T09:00`: what a clock on the wall of a zone shows at a moment. */
export const wallClockIn = (timeZone: null | string | undefined, moment: Date): string =>
  new Date(shownIn(knownZone(timeZone), moment.getTime())).toISOString().slice(0, 16)
