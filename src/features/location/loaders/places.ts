import { toID } from '../../../core/ids.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'

/** A place in the client's history. */
export type ToldPlace = {
  address: string
  id: string
  /** Told by the client, so theirs to delete; else staff wrote it down. */
  mine: boolean
  note: string
  /** Only staff of one agency see it. */
  private: boolean
  position: null | { latitude: number; longitude: number }
  recordedAt: string
}

const READ = [
  'address',
  'latitude',
  'longitude',
  'note',
  'private',
  'recordedAt',
  'request',
  'sentByClient',
] as const

const positionOf = (latitude: unknown, longitude: unknown): ToldPlace['position'] =>
  typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null

/** Where the client said they are, the newest first, and whether there is more than is shown. */
export const loadPlaces = async (
  visit: ClientVisit,
  shown: number,
): Promise<{ more: boolean; places: ToldPlace[] }> => {
  const rows = await ownRows(visit, 'clientLocations', {
    limit: shown + 1,
    select: READ,
    sort: '-recordedAt',
    where: { clearedAt: { exists: false } },
  })
  return {
    more: rows.length > shown,
    places: rows.slice(0, shown).map((row) => ({
      address: row.address ?? '',
      id: row.id,
      mine: row.sentByClient === true || toID(row.request) !== null,
      note: row.note ?? '',
      position: positionOf(row.latitude, row.longitude),
      private: row.private,
      recordedAt: row.recordedAt,
    })),
  }
}
