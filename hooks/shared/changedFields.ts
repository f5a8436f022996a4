import { toID } from '../../src/core/ids.js'

type Values = Readonly<Record<string, unknown>>

/** Kept by the server, on every write. */
const BOOKKEEPING = new Set(['createdAt', 'effects', 'effectsPendingAt', 'id', 'updatedAt'])

/**
 * As text that is the same for the same value: rows that came populated, dates as text or object,
 * nothing in its three forms.
 */
const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'null'
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`
  const id = toID(value)
  if (id !== null) return JSON.stringify(String(id))
  return JSON.stringify(value)
}

type Change = { after: undefined | Values; before: undefined | Values }

/** Which fields a write changed, in order; all that were given when the record is new. */
export const changedFields = (names: readonly string[], { after, before }: Change): string[] =>
  names
    .filter((name) => !BOOKKEEPING.has(name) && after !== undefined && name in after)
    .filter((name) => plain(after?.[name]) !== plain(before?.[name]))
    .toSorted()
