import { getContext } from '../../config/context.js'
import { isAwayOn } from '../../core/absence.js'
import { dayIn } from '../../core/day.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { agencyOf } from '../../data/agencyOf.js'
import { STAFF_COLUMNS, type StaffRow } from './careTeam.js'
import { readSuccessors, whoLooksAfter, type Case } from './successors.js'

/** More than are away from one installation at once; a bound all the same. */
const MOST = 500

/** Whether a staff user is away today, where their agency is. Most never are: nothing is read then. */
export const isAway = async (source: Source, staff: StaffRow): Promise<boolean> => {
  if (!staff.absentFrom && !staff.absentUntil) return false
  const agency = toID(staff.agency)
  const zone = agency === null ? null : (await agencyOf(source, agency))?.timeZone
  return isAwayOn(staff, dayIn(zone, getContext(source.payload).options.clock()))
}

/**
 * Who answers a client while somebody is away: whom they named, else whoever looks after the client,
 * else nobody in particular.
 */
export const whoStandsIn = (source: Source, staff: StaffRow, one: Case): Promise<ID | null> =>
  whoLooksAfter(source, one, [staff.id], toID(staff.standIn))

/** The same while each of several is away, by their ids as text; nothing is read where nobody is. */
export const standInsOf = async (
  source: Source,
  away: readonly StaffRow[],
  one: Case,
): Promise<ReadonlyMap<string, null | StaffRow>> => {
  if (away.length === 0) return new Map()
  const firsts = away.map(({ standIn }) => toID(standIn)).filter((id) => id !== null)
  const find = await readSuccessors(source, [one], firsts)
  return new Map(
    away.map(({ id, standIn }) => [
      String(id),
      find(one, { first: toID(standIn), without: new Set([String(id)]) }),
    ]),
  )
}

/**
 * Staff who are away today, each where their agency is.
 * @param span moments between which it is some hour of today everywhere
 */
export const findAway = async (
  source: Source,
  { from, until }: { from: string; until: string },
): Promise<StaffRow[]> => {
  const { staffSlug } = getContext(source.payload)
  const none = { exists: false }
  const { docs } = await source.payload.db.find({
    collection: staffSlug,
    limit: MOST,
    pagination: false,
    req: {},
    select: STAFF_COLUMNS,
    where: {
      and: [
        { or: [{ absentFrom: { exists: true } }, { absentUntil: { exists: true } }] },
        { or: [{ absentFrom: none }, { absentFrom: { less_than: from } }] },
        { or: [{ absentUntil: none }, { absentUntil: { greater_than: until } }] },
      ],
    },
  })
  const staff: StaffRow[] = docs
  const away = await Promise.all(staff.map((one) => isAway(source, one)))
  return staff.filter((_, index) => away[index])
}
