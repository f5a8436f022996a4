import type { Where } from 'payload'

import type { Position } from '../../../core/distance.js'
import type { Row } from '../../../data/rows.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'

/** So many places are enough to know where a town is. */
const MOST = 50

/** Where a place of the directory is; null where nobody said. */
export const positionOf = ({
  latitude,
  longitude,
}: Partial<Pick<Row<'resources'>, 'latitude' | 'longitude'>>): null | Position =>
  typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null

/** The middle of places of the directory; null where none of them says where it is. */
export const middleOf = async (visit: ClientVisit, where: Where): Promise<null | Position> => {
  const rows = await ownRows(visit, 'resources', {
    limit: MOST,
    select: ['latitude', 'longitude'],
    where: { and: [{ latitude: { exists: true } }, where] },
  })
  const places = rows.map(positionOf).filter((place) => place !== null)
  if (places.length === 0) return null
  const mean = (name: keyof Position): number =>
    places.reduce((sum, place) => sum + place[name], 0) / places.length
  return { latitude: mean('latitude'), longitude: mean('longitude') }
}

/** Where the places are that the directory has: the part of the country that clients are in. */
export const middleOfDirectory = (visit: ClientVisit): Promise<null | Position> =>
  middleOf(visit, {})
