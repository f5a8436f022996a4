import type { PayloadRequest } from 'payload'

import { createRow } from '../../../data/createRow.js'
import { updateRow } from '../../../data/updateRow.js'
import type { Row } from '../../../data/rows.js'
import { changeRow, findRow } from '../../../data/store.js'
import { isValidationFault } from '../../../errors/payloadErrors.js'
import { compare, digestsOf, fieldsOf } from './compare.js'
import type { ImportedPlace } from './placeData.js'
import { keyOf } from './rowsOfSource.js'

type Place = Row<'resources'>

/** What became of a place. `kept`: something of it was edited by hand and stays as it is. */
export type Written = 'added' | 'changed' | 'kept' | 'unchanged' | { refused: string }

/** Whose data it is, and which places take the file's word over that of whoever edited them. */
export type Order = { source: string; takes: ReadonlySet<string> }

/** What a field of ours does not take is told of its place; anything else ends the import. */
const refusalOf = (error: unknown): { refused: string } => {
  if (!isValidationFault(error)) throw error
  const [first] = error.data.errors
  return { refused: first ? `${first.path}: ${first.message}` : '' }
}

const update = async (
  req: PayloadRequest,
  { order, place, row }: { order: Order; place: ImportedPlace; row: Place },
): Promise<Written> => {
  const { changed, digests, edited, isNews } = compare(place.data, row)
  const takesAll = order.takes.has(place.id)
  const parts = takesAll ? [...changed, ...edited] : changed
  const isKept = edited.length > 0 && !takesAll
  if (parts.length > 0) {
    const data = { ...fieldsOf(place.data, parts), imported: digests }
    await updateRow(req, 'resources', row.id, data)
    return 'changed'
  }
  // What was offered and not taken is not asked again until the file says something new
  if (isNews) await changeRow(req, 'resources', { id: { equals: row.id } }, { imported: digests })
  return isKept ? 'kept' : 'unchanged'
}

/**
 * Writes one place as its file has it, where it is new or changed. Done twice, or by two at once, it
 * is there once: the unique key decides, and whoever comes second compares.
 */
export const importPlace = async (
  req: PayloadRequest,
  { order, place, row }: { order: Order; place: ImportedPlace; row: Place | undefined },
): Promise<Written> => {
  const externalID = keyOf(order.source, place.id)
  try {
    if (row) return await update(req, { order, place, row })
    await createRow(req, 'resources', {
      ...place.data,
      externalID,
      imported: digestsOf(place.data),
      importSource: order.source,
    })
    return 'added'
  } catch (error) {
    const { refused } = refusalOf(error)
    const there = row
      ? null
      : await findRow(req, 'resources', { externalID: { equals: externalID } })
    return there ? update(req, { order, place, row: there }) : { refused }
  }
}
