import { showMore, shownRows, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { loadCalendar } from '../../loaders/calendar.js'
import { OwnCalendarView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const shown = shownRows(firstParam(search, 'show'))
  const { more, ...data } = await loadCalendar(visit, { shown, week: firstParam(search, 'week') })
  return <OwnCalendarView data={data} more={more ? showMore(shown) : null} view={view} />
}
