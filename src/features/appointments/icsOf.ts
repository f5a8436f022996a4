/** One entry of a calendar file. Times in UTC, so that no reader needs the rules of a zone. */
export type CalendarEntry = {
  endsAt: string
  /** Unique for ever, and the same for each version of the entry. */
  id: string
  isCanceled: boolean
  place?: null | string | undefined
  /** Raised with each version. */
  revision: number
  /** When this version was written. */
  stampedAt: string
  startsAt: string
  summary: string
}

const OCTETS = 75

/** Text as RFC 5545 §3.3.11 has it: nothing in it ends a line or a property. */
// guard: calendar-text-escaped
const textOf = (text: string): string =>
  text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, String.raw`\n`)

/** `20261103T150000Z` */
const momentOf = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** A line of at most 75 octets, the rest of it behind a space on lines of its own (§3.1). */
const folded = (line: string): string => {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    const room = lines.length === 0 ? OCTETS : OCTETS - 1
    if (Buffer.byteLength(current + character) > room) {
      lines.push(current)
      current = ''
    }
    current += character
  }
  return [...lines, current].join('\r\n ')
}

/**
 * A calendar file (RFC 5545) with these entries, for any calendar program.
 * @param name of the calendar, for programs that ask for it again and again
 * @param domain of the installation, which makes ids unique in the world (RFC 7986 §5.3)
 */
export const icsOf = (
  entries: readonly CalendarEntry[],
  { domain, name, productName }: { domain: string; name?: string; productName: string },
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${textOf(productName)}//Appointments//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // Programs that know no NAME (RFC 7986 §5.1) know the older one
    ...(name === undefined ? [] : [`NAME:${textOf(name)}`, `X-WR-CALNAME:${textOf(name)}`]),
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.id}@${domain}`,
      `SEQUENCE:${entry.revision + (entry.isCanceled ? 1 : 0)}`,
      `DTSTAMP:${momentOf(entry.stampedAt)}`,
      `DTSTART:${momentOf(entry.startsAt)}`,
      `DTEND:${momentOf(entry.endsAt)}`,
      `SUMMARY:${textOf(entry.summary)}`,
      ...(entry.place ? [`LOCATION:${textOf(entry.place)}`] : []),
      `STATUS:${entry.isCanceled ? 'CANCELLED' : 'CONFIRMED'}`,
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('\r\n')
    .concat('\r\n')
