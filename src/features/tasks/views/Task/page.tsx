import { dayIn } from '../../../../core/day.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadTask } from '../../loaders/task.js'
import { TaskView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const [agency, detail] = await Promise.all([ownAgency(visit), loadTask(visit, params.id ?? '')])
  if (!detail) return null
  const today = dayIn(agency?.timeZone, visit.ctx.options.clock())
  return withSignedInAs({ view, visit }, <TaskView detail={detail} today={today} view={view} />)
}
