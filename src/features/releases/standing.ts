import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import { dayIn, type Day } from '../../core/day.js'
import { toID, type ID } from '../../core/ids.js'
import { blocksNewRoi, type RoiTerms } from '../../core/status/roi.js'
import { agencyOf } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { listRows } from '../../data/store.js'
import { inForceOn } from './inForce.js'

const MOST = 50

/** The day where an agency is. */
export const todayOf = async (req: PayloadRequest, agency: ID): Promise<Day> =>
  dayIn((await agencyOf(req, agency))?.timeZone, getContext(req.payload).options.clock())

/**
 * The "Yes" of a client that counts today and does not end within the renewal window, of whichever
 * agency, or of this one with `roi.scope: 'agency'`: what keeps staff from asking for another one
 * keeps the client from signing one. Null where there is none.
 */
export const standingRelease = async (
  req: PayloadRequest,
  { agency, client }: { agency: ID; client: ID },
): Promise<null | Row<'releasesOfInformation'>> => {
  const { roi } = getContext(req.payload).options
  const today = await todayOf(req, agency)
  const rows = await listRows(
    req,
    'releasesOfInformation',
    {
      and: [
        { client: { equals: client } },
        ...inForceOn(today),
        ...(roi.scope === 'agency' ? [{ agency: { equals: agency } }] : []),
      ],
    },
    { limit: MOST, sort: '-endDate' },
  )
  const { renewalWindowDays } = (await getSettings(req)).roi
  return rows.find((row) => blocksNewRoi(row, today, renewalWindowDays)) ?? null
}

/** May a client take it back: said "Yes" to, not taken back yet and not over. */
export const isRevocable = ({ endDate, permission, revokedAt }: RoiTerms, today: Day): boolean =>
  permission === 'yes' && !revokedAt && !(endDate && endDate.slice(0, 10) < today)

/** Whose release it is. */
export const ownerOf = (row: Row<'releasesOfInformation'>): { agency: ID; client: ID } | null => {
  const [agency, client] = [toID(row.agency), toID(row.client)]
  return agency === null || client === null ? null : { agency, client }
}
