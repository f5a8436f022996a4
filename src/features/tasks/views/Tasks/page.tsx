import { dayIn } from '../../../../core/day.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import { showMore, shownRows, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { loadTasks } from '../../loaders/tasks.js'
import { TasksView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const shown = shownRows(firstParam(search, 'show'))
  const [agency, lists] = await Promise.all([ownAgency(visit), loadTasks(visit, shown)])
  const today = dayIn(agency?.timeZone, visit.ctx.options.clock())
  return (
    <TasksView data={{ ...lists, more: lists.more ? showMore(shown) : null, today }} view={view} />
  )
}
