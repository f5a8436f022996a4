import { dayIn } from '../../../../core/day.js'
import { hourIn } from '../../../../core/format.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadDashboard } from '../../loaders/dashboard.js'
import { DashboardView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => {
  const now = visit.ctx.options.clock()
  const timeZone = (await ownAgency(visit))?.timeZone ?? undefined
  const today = dayIn(timeZone, now)
  const loaded = await loadDashboard(visit, { now, timeZone, today })
  return <DashboardView data={{ ...loaded, hour: hourIn(timeZone, now), today }} view={view} />
}
