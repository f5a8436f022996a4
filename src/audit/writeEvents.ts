import { csvOf } from '../http/csv.js'
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

const cell = (value: unknown): string => {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

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
): string =>
  format === 'csv'
    ? csvOf(
        COLUMNS,
        events.map((event) => Object.values(exported(event)).map(cell)),
        first,
      )
    : jsonlOf(events)
