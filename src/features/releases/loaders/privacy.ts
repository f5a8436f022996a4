import { dayIn, hasBegun, type Day } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import { isRoiActive } from '../../../core/status/roi.js'
import type { Row } from '../../../data/rows.js'
import { agencyNames, ownAgency } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'

export type ReleaseState = 'active' | 'ended' | 'not-given' | 'not-started' | 'revoked'
export type ReleaseItem = {
  agency: string
  end: null | string
  id: string
  permission: 'no' | 'yes'
  /** The request it answered: that page has the client's copy. */
  requestID: null | string
  signedAt: null | string
  signedName: null | string
  start: string
  state: ReleaseState
}

const MOST = 100

/** What a release means on this day, in one word. */
const releaseState = (row: Row<'releasesOfInformation'>, today: Day): ReleaseState => {
  if (row.permission !== 'yes') return 'not-given'
  if (row.revokedAt) return 'revoked'
  if (isRoiActive(row, today)) return 'active'
  return hasBegun(row.startDate, today) ? 'ended' : 'not-started'
}

/** The client's own releases of information, newest first. */
export const loadReleases = async (visit: ClientVisit): Promise<ReleaseItem[]> => {
  const rows = await ownRows(visit, 'releasesOfInformation', { limit: MOST, sort: '-startDate' })
  const names = await agencyNames(
    visit,
    rows.map((row) => row.agency),
  )
  const today = dayIn((await ownAgency(visit))?.timeZone, visit.ctx.options.clock())
  return rows.map((row) => ({
    agency: names.get(String(toID(row.agency))) ?? '',
    end: row.endDate ?? null,
    id: row.id,
    permission: row.permission,
    requestID: row.request ? String(toID(row.request)) : null,
    signedAt: row.signedAt ?? null,
    signedName: row.signedName ?? null,
    start: row.startDate,
    state: releaseState(row, today),
  }))
}
