import type { Where } from 'payload'

import { boxAround, milesBetween, type Position } from '../../../core/distance.js'
import { openStateAt, type OpenState } from '../../../core/openingHours.js'
import type { ResourceCategory } from '../../../core/resource.js'
import { wallClockIn } from '../../../core/wallClock.js'
import type { Row } from '../../../data/rows.js'
import { ownAgency } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import type { AskedPlaces } from '../asked.js'
import { positionOf } from './middle.js'
import { placeTyped } from './placeTyped.js'

/** A place in a list. */
export type ResourceItem = {
  address: string
  categories: readonly ResourceCategory[]
  id: string
  /** As the crow flies; null where it is not known from where. */
  miles: null | number
  name: string
  /** Where it is; null where nobody said. */
  position: null | Position
  state: OpenState | undefined
}

export type ResourceList = {
  items: ResourceItem[]
  more: boolean
  /** More places were near than are put in order: a shorter way shows the nearest. */
  tooMany: boolean
  /** A place was typed that the directory does not know. */
  unknownPlace: boolean
}

/** So many are looked at at most where the order, or whether they are open, is found out here. */
const MOST_LOOKED_AT = 500
const LISTED = [
  'address',
  'categories',
  'exceptions',
  'hours',
  'latitude',
  'longitude',
  'name',
  'timeZone',
] as const
type Listed = Pick<Row<'resources'>, (typeof LISTED)[number] | 'id'>

const within = (from: Position, miles: number): Where[] => {
  const { high, low } = boxAround(from, miles)
  return [
    { latitude: { greater_than_equal: low.latitude } },
    { latitude: { less_than_equal: high.latitude } },
    { longitude: { greater_than_equal: low.longitude } },
    { longitude: { less_than_equal: high.longitude } },
  ]
}

const whereOf = (asked: AskedPlaces, from: null | Position): Where => ({
  and: [
    ...(asked.words ? [{ searchText: { like: asked.words } }] : []),
    ...(asked.category ? [{ categories: { in: [asked.category] } }] : []),
    ...(asked.language ? [{ languages: { in: [asked.language] } }] : []),
    ...(asked.accessible ? [{ accessible: { equals: true } }] : []),
    ...(asked.free ? [{ free: { equals: true } }] : []),
    ...(from ? within(from, asked.miles) : []),
  ],
})

/** Whether a place is open now, by its own clock, else by that of the client's agency. */
export const openStateOf = (
  { exceptions, hours, timeZone }: Pick<Row<'resources'>, 'exceptions' | 'hours' | 'timeZone'>,
  now: Date,
  agencyZone: null | string | undefined,
): OpenState | undefined =>
  openStateAt(
    { exceptions: exceptions ?? [], periods: hours ?? [] },
    wallClockIn(timeZone || agencyZone, now),
  )

const nearestFirst = (one: ResourceItem, other: ResourceItem): number =>
  (one.miles ?? 0) - (other.miles ?? 0)

/**
 * Places that help: by name, or the nearest first where it is known from where. At most five
 * statements, whatever is asked.
 */
export const loadResources = async (
  visit: ClientVisit,
  asked: AskedPlaces,
  shown: number,
): Promise<ResourceList> => {
  const agency = await ownAgency(visit)
  const from = asked.position ?? (asked.place ? await placeTyped(visit, asked.place) : null)
  const inOrder = from !== null || asked.open
  const limit = (inOrder ? MOST_LOOKED_AT : shown) + 1
  const rows: Listed[] = await ownRows(visit, 'resources', {
    limit,
    select: LISTED,
    sort: 'name',
    where: whereOf(asked, from),
  })
  const now = visit.ctx.options.clock()
  const items = rows.map((row): ResourceItem => {
    const place = positionOf(row)
    return {
      address: row.address ?? '',
      categories: row.categories ?? [],
      id: row.id,
      miles: from && place ? milesBetween(from, place) : null,
      name: row.name,
      position: place,
      state: openStateOf(row, now, agency?.timeZone),
    }
  })
  const fitting = items
    .filter(({ miles }) => from === null || (miles !== null && miles <= asked.miles))
    .filter(({ state }) => !asked.open || state?.open === true)
  const ordered = from ? fitting.toSorted(nearestFirst) : fitting
  return {
    items: ordered.slice(0, shown),
    more: ordered.length > shown,
    tooMany: inOrder && rows.length === limit,
    unknownPlace: asked.place !== '' && from === null,
  }
}
