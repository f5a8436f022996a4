import type { FlattenedField } from 'payload'

import { getContext } from '../../../config/context.js'
import type { ID } from '../../../core/ids.js'
import type { Source } from '../../../core/source.js'
import { findRowByID } from '../../../data/store.js'

/**
 * What stays of a record: its id and agency, so that the audit trail still points at something, and
 * when it went.
 */
const KEPT = new Set(['agency', 'createdAt', 'erasedAt', 'id', 'uniqueIdentifier', 'updatedAt'])

const BLANKS: Readonly<Record<string, unknown>> = {
  checkbox: false,
  date: new Date(0).toISOString(),
  json: {},
  number: 0,
  point: [0, 0],
  relationship: undefined,
  richText: {},
  upload: undefined,
}

/**
 * Empty in the way a column takes it: required ones take no null. A required relation stays: it is
 * an id.
 */
const blankOf = (field: FlattenedField): unknown => {
  if ('hasMany' in field && field.hasMany) return []
  if (field.type === 'array' || field.type === 'blocks') return []
  if (field.type === 'group' || field.type === 'tab') return blanks(field.flattenedFields)
  if (!('required' in field && field.required)) return null
  if (field.type === 'select') {
    const first = field.options[0]
    return typeof first === 'object' ? first.value : first
  }
  return field.type in BLANKS ? BLANKS[field.type] : ''
}

const blanks = (fields: readonly FlattenedField[]): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ name, type }) => !KEPT.has(name) && type !== 'join')
      .map((field): [string, unknown] => [field.name, blankOf(field)])
      .filter(([, value]) => value !== undefined),
  )

/** Empties every field of a client's record, the host's own included. */
export const blankRecord = async (source: Source, client: ID): Promise<void> => {
  const { options, slugs } = getContext(source.payload)
  const fields = source.payload.collections[slugs.clients]?.config.flattenedFields ?? []
  const row = await findRowByID(source, 'clients', client)
  if (!row) return
  const now = options.clock().toISOString()
  // No compare and set here: in SQL the record's lists stand in tables of their own, and nothing of
  // a record that is being erased is worth keeping.
  await source.payload.db.updateOne({
    collection: slugs.clients,
    data: {
      ...row,
      ...blanks(fields),
      createdAt: now,
      erasedAt: now,
      // It was handed out and may stand elsewhere: another one takes its place, unique as it must
      // be.
      uniqueIdentifier: `erased-${client}`,
      updatedAt: now,
    },
    id: client,
    req: {},
  })
}
