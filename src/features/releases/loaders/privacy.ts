import { dayIn, hasBegun, type Day } from '../../../core/day.js'
import type { TextsByLanguage } from '../../../core/localized.js'
import { sameID, toID } from '../../../core/ids.js'
import { blocksNewRoi, isRoiActive } from '../../../core/status/roi.js'
import type { Row } from '../../../data/rows.js'
import { findFields } from '../../../data/store.js'
import { agencyNames, ownAgency } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRow, ownRows } from '../../../portal/kit/ownRows.js'
import { isRevocable } from '../standing.js'

export type ReleaseState = 'active' | 'ended' | 'not-given' | 'not-started' | 'revoked'
export type ReleaseItem = {
  agency: string
  end: null | string
  /** Active, and so near its end that it may be renewed. */
  endsSoon: boolean
  id: string
  permission: 'no' | 'yes'
  /** May be taken back now. */
  revocable: boolean
  revokedAt: null | string
  signedAt: null | string
  signedName: null | string
  start: string
  state: ReleaseState
}

export type ReleaseDetail = ReleaseItem & {
  /** A copy as a PDF can be made: it was signed in the portal. */
  file: null | string
  /** Drawn, as a `data:` address. */
  signature: null | string
  text: null | string
}

export type Privacy = {
  /** Id of the request of the own agency that asks to sign one. */
  asked: null | string
  /** The agency's own words on how to complain, by language. */
  complaints: null | TextsByLanguage
  releases: readonly ReleaseItem[]
  /** What the client may sign unasked: a first one or one after an end, a renewal, or nothing now. */
  sign: 'new' | 'renew' | null
}

const MOST = 100

/** What a release means on this day, in one word. */
const releaseState = (row: Row<'releasesOfInformation'>, today: Day): ReleaseState => {
  if (row.permission !== 'yes') return 'not-given'
  if (row.revokedAt) return 'revoked'
  if (isRoiActive(row, today)) return 'active'
  return hasBegun(row.startDate, today) ? 'ended' : 'not-started'
}

type Now = { names: ReadonlyMap<string, string>; today: Day; windowDays: number }

const toItem = (
  row: Row<'releasesOfInformation'>,
  { names, today, windowDays }: Now,
): ReleaseItem => {
  const state = releaseState(row, today)
  return {
    agency: names.get(String(toID(row.agency))) ?? '',
    end: row.endDate ?? null,
    endsSoon: state === 'active' && !blocksNewRoi(row, today, windowDays),
    id: row.id,
    permission: row.permission,
    revocable: isRevocable(row, today),
    revokedAt: row.revokedAt ?? null,
    signedAt: row.signedAt ?? null,
    signedName: row.signedName ?? null,
    start: row.startDate,
    state,
  }
}

const todayOf = async (visit: ClientVisit): Promise<Day> =>
  dayIn((await ownAgency(visit))?.timeZone, visit.ctx.options.clock())

/** Id of the pending request of the client's agency that asks for a release, if there is one. */
export const askedRelease = async (visit: ClientVisit): Promise<null | string> => {
  const [request] = await ownRows(visit, 'portalRequests', {
    limit: 1,
    select: ['name'],
    where: {
      and: [
        { client: { equals: visit.session.clientID } },
        { type: { equals: 'roi' } },
        { status: { equals: 'pending' } },
      ],
    },
  })
  return request?.id ?? null
}

/** What the client may sign unasked today, told from the releases at hand. */
const signable = (
  visit: ClientVisit,
  rows: readonly Row<'releasesOfInformation'>[],
  { today, windowDays }: Pick<Now, 'today' | 'windowDays'>,
): Privacy['sign'] => {
  const ownOnly = visit.ctx.options.roi.scope === 'agency'
  const counted = rows.filter(
    ({ agency }) => !ownOnly || sameID(toID(agency), visit.session.agencyID),
  )
  if (counted.some((row) => blocksNewRoi(row, today, windowDays))) return null
  return counted.some((row) => isRoiActive(row, today)) ? 'renew' : 'new'
}

/** The client's own releases of information, newest first, and what they can do about them. */
export const loadPrivacy = async (visit: ClientVisit, windowDays: number): Promise<Privacy> => {
  const [agency, asked, rows] = await Promise.all([
    findFields(visit.req, 'agencies', { id: { equals: visit.session.agencyID } }, [
      'complaintText',
    ]),
    askedRelease(visit),
    ownRows(visit, 'releasesOfInformation', { limit: MOST, sort: '-startDate' }),
  ])
  const names = await agencyNames(
    visit,
    rows.map((row) => row.agency),
  )
  const today = await todayOf(visit)
  const now = { names, today, windowDays }
  return {
    asked,
    complaints: agency?.complaintText ?? null,
    releases: rows.map((row) => toItem(row, now)),
    sign: signable(visit, rows, now),
  }
}

/** What the client may sign unasked; read where nothing else of the releases is shown. */
export const loadSignable = async (
  visit: ClientVisit,
  windowDays: number,
): Promise<Privacy['sign']> => {
  const rows = await ownRows(visit, 'releasesOfInformation', {
    limit: MOST,
    select: ['agency', 'endDate', 'permission', 'revokedAt', 'startDate'],
    sort: '-startDate',
  })
  return signable(visit, rows, { today: await todayOf(visit), windowDays })
}

/** One release with all that was signed, or null where it is not the client's. */
export const loadRelease = async (
  visit: ClientVisit,
  id: string,
  windowDays: number,
): Promise<null | ReleaseDetail> => {
  const row = await ownRow(visit, 'releasesOfInformation', id)
  if (!row) return null
  const names = await agencyNames(visit, [row.agency])
  const item = toItem(row, { names, today: await todayOf(visit), windowDays })
  const signed = Boolean(row.signedText && row.signedAt)
  return {
    ...item,
    file: signed ? visit.api(`/portal/releases/${row.id}/file`) : null,
    signature: row.signature ?? null,
    text: row.signedText ?? null,
  }
}
