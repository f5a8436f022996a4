import { stringify } from 'csv-stringify/sync'

import { logText } from '../core/logText.js'
import type { Row } from '../data/rows.js'

type Event = Row<'portalAuditEvents'>
export type ExportFormat = 'csv' | 'jsonl'

/** What an exported event holds, in this order: all that its proof is made of, and the proof. */
const COLUMNS = [
  'at',
  'action',
  'outcome',
  'actorKind',
  'actorID',
  'actorName',
  'clientID',
  'agencyID',
  'subject',
  'address',
  'requestID',
  'detail',
  'id',
  'dedupeKey',
  'sequence',
  'mac',
  'seal',
] as const satisfies readonly (keyof Event)[]

type Exported = Record<(typeof COLUMNS)[number], unknown>

const exported = (event: Event): Exported => ({
  ...(Object.fromEntries(COLUMNS.map((name) => [name, event[name] ?? null])) as Exported),
  // Databases give moments and numbers back in forms of their own.
  at: new Date(event.at).toISOString(),
  sequence: event.sequence ?? null,
})

/** Programs drop what cannot be seen at the start of a cell before they look for a formula. */
const HIDDEN_FORMULA = /^\s+[=+\-@\uff0b\uff0d\uff1d\uff20]/

const cell = (value: unknown): string => {
  if (value === null) return ''
  // guard: csv-cells-visible
  const text = logText(typeof value === 'string' ? value : JSON.stringify(value))
  // guard: hidden-formulas-escaped
  return HIDDEN_FORMULA.test(text) ? `'${text}` : text
}

/**
 * Lines of RFC 4180 for a spreadsheet: every cell quoted, so that no other delimiter splits it, a
 * cell that would be a formula behind an apostrophe (OWASP CSV Injection), and what cannot be seen
 * written as its code. With a byte order mark, or Excel takes names for another encoding.
 */
const csvOf = (events: readonly Event[], first: boolean): string =>
  stringify(
    events.map((event) => Object.values(exported(event)).map(cell)),
    {
      bom: first,
      columns: [...COLUMNS],
      // guard: formulas-escaped
      escape_formulas: true,
      header: first,
      quoted: true,
      quoted_empty: true,
      record_delimiter: 'windows',
    },
  )

/**
 * One JSON object a line, word for word. JSON escapes C0 controls; the rest is escaped the same
 * way, so that no reader sees a second line.
 */
// guard: json-lines-visible
const jsonlOf = (events: readonly Event[]): string =>
  events.map((event) => `${logText(JSON.stringify(exported(event)))}\n`).join('')

/** Events as text. `first`: these are the first of an export. */
export const writeEvents = (
  format: ExportFormat,
  events: readonly Event[],
  first: boolean,
): string => (format === 'csv' ? csvOf(events, first) : jsonlOf(events))
