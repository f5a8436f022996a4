import type { FlattenedField, PayloadRequest, Validate } from 'payload'

import type { CollectionKey } from '../../contract/collections.js'
import { impossibleDays } from '../../data/impossibleDays.js'
import type { StoredRow } from './mendedFields.js'

/** Kinds whose check needs nothing but the row. */
const CHECKED = new Set(['date', 'email', 'json', 'number', 'select', 'text', 'textarea'])

const checkOf = (field: FlattenedField): undefined | Validate<unknown, unknown, unknown> => {
  const isOurs = ('hidden' in field && field.hidden) || ('virtual' in field && field.virtual)
  const isChecked = CHECKED.has(field.type) && !isOurs && field.custom?.asGiven !== true
  return isChecked && 'validate' in field && typeof field.validate === 'function'
    ? (field.validate as Validate<unknown, unknown, unknown>)
    : undefined
}

type Asked = { path: string; req: PayloadRequest; row: StoredRow }

const refusedBy = async (
  fields: readonly FlattenedField[],
  siblingData: StoredRow,
  { path, req, row }: Asked,
): Promise<string[]> => {
  const refused: string[] = []
  for (const field of fields) {
    const value = siblingData[field.name]
    const at = `${path}${field.name}`
    if (field.type === 'array' && Array.isArray(value)) {
      for (const one of value as StoredRow[])
        refused.push(...(await refusedBy(field.flattenedFields, one, { path: `${at}.`, req, row })))
      continue
    }
    const check = checkOf(field)
    if (!check) continue
    // As a new row: what was stored before there was a rule may stay, and is to be seen here.
    const options = { ...field, data: row, event: 'submit', operation: 'create', path: [at] }
    const answer = await check(value, { ...options, preferences: {}, req, siblingData } as never)
    if (answer !== true) refused.push(at)
  }
  return refused
}

/**
 * Fields of a stored row that nobody could write today: a number that cannot be called, half a
 * position, an exit before the start, a birth that is still to come, a text that is too long.
 * Nothing is guessed at; somebody has to look.
 */
export const refusedFields = async (
  req: PayloadRequest,
  { fields, key, row }: { fields: readonly FlattenedField[]; key: CollectionKey; row: StoredRow },
): Promise<string[]> => [
  ...(await refusedBy(fields, row, { path: '', req, row })),
  ...(await impossibleDays(req, key, { after: row })).map(({ field }) => field),
]
