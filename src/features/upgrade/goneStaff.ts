import type { FlattenedField, Where } from 'payload'

import { getContext } from '../../config/context.js'
import { DAY, isoIn } from '../../core/clock.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { findFields, insertRow } from '../../data/store.js'
import { listStaff } from '../care-team/index.js'
import { carryOut } from '../hand-over/index.js'
import type { StoredRow } from './mendedFields.js'
import type { Tally } from './tally.js'

const KEPT = 30 * DAY
const BATCH = 200

/** Staff that rows name, and how many rows of which field each. */
export type NamedStaff = {
  note: (collection: string, fields: readonly FlattenedField[], row: StoredRow) => void
  rows: ReadonlyMap<ID, ReadonlyMap<string, number>>
}

export const createNamedStaff = (staffSlug: string): NamedStaff => {
  const rows = new Map<ID, Map<string, number>>()
  return {
    note: (collection, fields, row) => {
      for (const field of fields) {
        if (field.type !== 'relationship' || field.relationTo !== staffSlug) continue
        for (const one of [row[field.name]].flat()) {
          const id = toID(one)
          if (id === null) continue
          const counts = rows.get(id) ?? new Map<string, number>()
          const name = `${collection} ${field.name}`
          rows.set(id, counts.set(name, (counts.get(name) ?? 0) + 1))
        }
      }
    },
    rows,
  }
}

const gone = async (source: Source, ids: readonly ID[]): Promise<ID[]> => {
  const missing: ID[] = []
  for (let start = 0; start < ids.length; start += BATCH) {
    const asked = ids.slice(start, start + BATCH)
    const there = new Set((await listStaff(source, asked)).map(({ id }) => String(id)))
    missing.push(...asked.filter((id) => !there.has(String(id))))
  }
  return missing
}

/** All that is left of somebody: how the trail called them when they last did something. */
const nameOf = async (source: Source, staff: ID): Promise<string> => {
  const where: Where = {
    and: [{ actorID: { equals: String(staff) } }, { actorName: { exists: true } }],
  }
  const event = await findFields(source, 'portalAuditEvents', where, ['actorName'])
  return event?.actorName ?? String(staff)
}

/**
 * Staff who were deleted while 0.1.0 ran. On MongoDB their ids stayed on conversations, requests and
 * notices, where nobody looks; now they leave as everybody does (`features/hand-over`). The sweep
 * writes it into the trail. Clients were told no name, and are told none.
 */
export const handOverGone = async (
  source: Source,
  { rows }: NamedStaff,
  tally: Tally,
): Promise<void> => {
  for (const staff of await gone(source, [...rows.keys()])) {
    for (const [name, count] of rows.get(staff) ?? []) {
      const [collection = '', field = ''] = name.split(' ')
      for (let row = 0; row < count; row += 1) tally.changed(collection, field)
    }
    if (!tally.writes) continue
    const departure = await insertRow(source, 'portalDepartures', {
      agency: null,
      expiresAt: isoIn(getContext(source.payload).options.clock(), KEPT),
      leaves: 'installation',
      messages: 0,
      name: await nameOf(source, staff),
      nameForClients: '',
      notices: 0,
      requests: 0,
      staff: String(staff),
      state: 'asked',
    })
    await carryOut(source, departure)
  }
}
