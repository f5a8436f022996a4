import { parseDay, type Day } from '../../../core/day.js'
import { localized } from '../../../core/localized.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { isAway, whoStandsIn, type StaffRow } from '../../care-team/index.js'
import { staffNames } from '../../care-team/portal.js'

/** What a client is told of somebody who is away, before they write. */
export type Away = {
  /** In their own words. */
  note: string
  /** Who reads it meanwhile; null for nobody in particular. */
  standIn: null | string
  /** Their last day away; null where it is not known. */
  until: Day | null
}

/** Who is away, until when, and who reads what is written meanwhile; null for somebody who is there. */
export const awayOf = async (
  visit: ClientVisit,
  staff: StaffRow | undefined,
): Promise<Away | null> => {
  if (!staff || !(await isAway(visit.req, staff))) return null
  const { agencyID, clientID } = visit.session
  const id = await whoStandsIn(visit.req, staff, { agency: agencyID, client: clientID })
  const names = await staffNames(visit, id === null ? [] : [id])
  return {
    note: localized(staff.absenceNote, visit.locale),
    standIn: names.get(String(id)) ?? null,
    until: parseDay(staff.absentUntil),
  }
}
