import type { Payload } from 'payload'

import { presentKeys } from '../config/presentKeys.js'
import { SEALED_FIELDS, type SealedField } from '../contract/collectionLists.js'
import type { Source } from '../core/source.js'
import { changeRow, countRows, listRows } from '../data/store.js'
import { defineSweepStep } from '../sweep/defineSweepStep.js'
import { fieldKeys, sealingKey } from './fieldKeys.js'
import { keyIDOf, seal, unseal } from './sealed.js'

const BATCH = 500

type SealedRow = Readonly<Record<string, unknown>> & { id: string; updatedAt: string }

/** Keys that still open but no longer seal. */
const oldKeys = (payload: Payload): string[] => {
  const present = sealingKey(payload).id
  return fieldKeys(payload).flatMap(({ id }) => (id === present ? [] : [id]))
}

/**
 * Where the last round of each field stopped, so that rows which do not open never hold up the
 * others.
 */
const cursors = new WeakMap<Payload, Map<SealedField, string>>()

const cursorsOf = (payload: Payload): Map<SealedField, string> => {
  const known = cursors.get(payload) ?? new Map<SealedField, string>()
  cursors.set(payload, known)
  return known
}

/** Compare and set: a number that somebody changes meanwhile stays as they changed it. */
const resealRow = async (source: Source, at: SealedField, row: SealedRow): Promise<boolean> => {
  const { collection, field } = at
  const stored = row[field]
  if (typeof stored !== 'string') return false
  const place = { collection, field, row: row.id }
  const plain = unseal(source.payload, place, stored)
  if (plain === null) return false
  const sealed = seal(source.payload, place, plain)
  // guard: reseal-what-was-read
  const where = { and: [{ id: { equals: row.id } }, { [field]: { equals: stored } }] }
  const data = { [field]: sealed, [`${field}Key`]: keyIDOf(sealed), updatedAt: row.updatedAt }
  return (await changeRow(source, collection, where, data)) !== null
}

const resealField = async (source: Source, at: SealedField, old: string[]): Promise<void> => {
  const cursor = cursorsOf(source.payload)
  const after = cursor.get(at)
  const rows = (await listRows(
    source,
    at.collection,
    {
      and: [
        { [`${at.field}Key`]: { in: old } },
        ...(after === undefined ? [] : [{ id: { greater_than: after } }]),
      ],
    },
    { limit: BATCH, sort: 'id' },
  )) as unknown as SealedRow[]
  const last = rows.at(-1)
  if (last && rows.length === BATCH) cursor.set(at, last.id)
  else cursor.delete(at)
  let done = 0
  for (const row of rows) if (await resealRow(source, at, row)) done += 1
  if (done < rows.length) {
    const msg = `payload-client-portal could not re-seal ${rows.length - done} rows of ${at.collection}`
    source.payload.logger.warn({ msg })
  }
}

const sealedFields = (source: Source): readonly SealedField[] =>
  SEALED_FIELDS.filter(({ collection }) => presentKeys(source, [collection]).length > 0)

const remaining = async (source: Source, old: string[]): Promise<number> => {
  let rows = 0
  for (const { collection, field } of sealedFields(source)) {
    rows += await countRows(source, collection, { [`${field}Key`]: { in: old } })
  }
  return rows
}

const told = new WeakMap<Payload, string>()

/** Says once for each set of old keys that none of them is needed any more. */
const tell = async (source: Source, old: string[]): Promise<void> => {
  const names = old.join(', ')
  if (told.get(source.payload) === names || (await remaining(source, old)) > 0) return
  told.set(source.payload, names)
  const msg = `payload-client-portal: 0 rows left under old encryption keys (${names})`
  source.payload.logger.info({ msg })
}

/**
 * One round of moving rows to the present key: a bounded batch of each field, each row by compare
 * and set. Rows stay readable throughout, because every server opens both keys.
 */
export const resealOldRows = defineSweepStep({
  name: 'move rows to the present key',
  run: async (source) => {
    const old = oldKeys(source.payload)
    if (old.length === 0) return
    for (const at of sealedFields(source)) await resealField(source, at, old)
    await tell(source, old)
  },
})

export type KeyUse = { id: string; rows: number; seals: boolean }

/** How many rows stand under each key, and how many under keys that are gone. */
export const keyUse = async (source: Source): Promise<{ keys: KeyUse[]; unknown: number }> => {
  const present = sealingKey(source.payload).id
  const keys: KeyUse[] = fieldKeys(source.payload).map(({ id }) => ({
    id,
    rows: 0,
    seals: id === present,
  }))
  let unknown = 0
  for (const { collection, field } of sealedFields(source)) {
    const name = `${field}Key`
    for (const key of keys)
      key.rows += await countRows(source, collection, { [name]: { equals: key.id } })
    unknown += await countRows(source, collection, {
      and: [{ [name]: { exists: true } }, { [name]: { not_in: keys.map(({ id }) => id) } }],
    })
  }
  return { keys, unknown }
}
