import type { FlattenedField, PayloadRequest } from 'payload'

import { getContext } from '../../../config/context.js'
import { NAMED_BY } from '../../../contract/collectionLists.js'
import type { CollectionKey } from '../../../contract/collections.js'
import { toID, type ID } from '../../../core/ids.js'
import { listRows } from '../../../data/store.js'
import { listStaff, staffName } from '../../care-team/index.js'
import type { MyDataWork } from './types.js'

type Named = { id: ID; name: string }
/** Name of a row of another collection, where the client may know it. */
export type Names = (slug: string, id: ID) => string | undefined

const keyOf = (slug: string, id: ID): string => `${slug}:${id}`

/** Names of agencies that own what the client was already allowed to read. */
export const agenciesNamed = async (
  req: PayloadRequest,
  ids: readonly unknown[],
): Promise<Named[]> => {
  const known = [...new Set(ids.map(toID).filter((id) => id !== null))]
  return known.length === 0
    ? []
    : listRows(req, 'agencies', { id: { in: known } }, { limit: known.length })
}

const staffNamed = async ({ locale, req }: MyDataWork, ids: ID[]): Promise<Named[]> => {
  const ctx = getContext(req.payload)
  const staff = await listStaff(req, ids)
  return staff.map((one) => ({ id: one.id, name: staffName(ctx, one, locale) }))
}

const visibleNamed = async (
  { req }: MyDataWork,
  key: CollectionKey,
  ids: ID[],
): Promise<Named[]> => {
  const { docs } = await req.payload.find({
    collection: getContext(req.payload).slugs[key],
    depth: 0,
    disableErrors: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  const field = NAMED_BY.get(key) ?? ''
  return (docs as unknown as (Partial<Record<string, string>> & { id: ID })[]).map((row) => ({
    id: row.id,
    name: row[field] ?? '',
  }))
}

/** Names of the client's own documents. */
export const documentsNamed = (work: MyDataWork, ids: ID[]): Named[] | Promise<Named[]> =>
  ids.length === 0 ? [] : visibleNamed(work, 'clientDocuments', [...new Set(ids)])

export const idsIn = (value: unknown): ID[] =>
  (Array.isArray(value) ? value : [value]).map(toID).filter((id) => id !== null)

const relatedIDs = (
  fields: readonly FlattenedField[],
  rows: readonly Record<string, unknown>[],
): Map<string, ID[]> => {
  const found = new Map<string, ID[]>()
  for (const field of fields) {
    if (field.type !== 'relationship' && field.type !== 'upload') continue
    if (typeof field.relationTo !== 'string') continue
    const ids = rows.flatMap((row) => idsIn(row[field.name]))
    const known = found.get(field.relationTo) ?? []
    found.set(field.relationTo, [...new Set([...known, ...ids])])
  }
  return found
}

/** Names for everything that a page of rows points at: one look-up for each collection. */
export const namesFor = async (
  work: MyDataWork,
  fields: readonly FlattenedField[],
  rows: readonly Record<string, unknown>[],
): Promise<Names> => {
  const { slugs, staffSlug } = getContext(work.req.payload)
  const keys = [...NAMED_BY.keys()]
  const named = (slug: string, ids: ID[]): Named[] | Promise<Named[]> => {
    if (ids.length === 0) return []
    if (slug === staffSlug) return staffNamed(work, ids)
    if (slug === slugs.agencies) return agenciesNamed(work.req, ids)
    const key = keys.find((one) => slugs[one] === slug)
    return key ? visibleNamed(work, key, ids) : []
  }
  const names = new Map<string, string>()
  for (const [slug, ids] of relatedIDs(fields, rows)) {
    for (const { id, name } of await named(slug, ids)) names.set(keyOf(slug, id), name)
  }
  return (slug, id) => names.get(keyOf(slug, id))
}
