import { dayIn } from '../../../../core/day.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import { showMore, shownRows, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { loadActivities } from '../../loaders/activities.js'
import { ActivitiesView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const shown = shownRows(firstParam(search, 'show'))
  const now = visit.ctx.options.clock()
  const timeZone = (await ownAgency(visit))?.timeZone ?? undefined
  const { days, more } = await loadActivities({
    now,
    shown,
    timeZone,
    today: dayIn(timeZone, now),
    view,
    visit,
  })
  return <ActivitiesView days={days} more={more ? showMore(shown) : null} view={view} />
}
