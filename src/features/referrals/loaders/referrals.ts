import { toID } from '../../../core/ids.js'
import type { ReferralStatus } from '../../../core/status/referral.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { namesBehind } from '../../../portal/kit/namesBehind.js'
import { ownRows } from '../../../portal/kit/ownRows.js'

/** Where a client was referred to, and how far it is. */
export type ReferralItem = {
  /** Who referred. */
  from: string
  id: string
  /** Empty where the whole agency is meant. */
  program: string
  referredAt: string
  status: ReferralStatus
  /** The agency it is for. */
  to: string
}

export type ReferralList = { more: boolean; referrals: readonly ReferralItem[] }

/** The client's own referrals, newest first: never what the agencies write each other about them. */
export const loadReferrals = async (visit: ClientVisit, shown: number): Promise<ReferralList> => {
  const found = await ownRows(visit, 'referrals', {
    limit: shown + 1,
    select: ['agency', 'program', 'referredAt', 'status', 'toAgency'],
    sort: '-referredAt',
  })
  const rows = found.slice(0, shown)
  const [agencies, programs] = await Promise.all([
    namesBehind(
      visit,
      'agencies',
      rows.flatMap(({ agency, toAgency }) => [agency, toAgency]),
    ),
    namesBehind(
      visit,
      'programs',
      rows.map(({ program }) => program),
    ),
  ])
  return {
    more: found.length > shown,
    referrals: rows.map((row) => ({
      from: agencies.get(String(toID(row.agency))) ?? '',
      id: row.id,
      program: programs.get(String(toID(row.program))) ?? '',
      referredAt: row.referredAt,
      status: row.status,
      to: agencies.get(String(toID(row.toAgency))) ?? '',
    })),
  }
}
