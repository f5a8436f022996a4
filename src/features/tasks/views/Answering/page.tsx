import { dayIn } from '../../../../core/day.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import { leadOn, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { AT_CHECK } from '../../../questions/portal.js'
import { loadTask } from '../../loaders/task.js'
import { withTyped } from '../../loaders/typed.js'
import { AnsweringView } from './index.js'

export const openPage: OpenClientPage = async ({ params, search, view, visit }) => {
  const [agency, found] = await Promise.all([ownAgency(visit), loadTask(visit, params.id ?? '')])
  if (!found) return null
  const { item, set } = found
  const isSent = item.status === 'submitted' || item.status === 'done'
  // Nothing to answer now: the task itself says why
  if (!set || (!item.toDo && !isSent)) return leadOn(view.path(`/tasks/${item.id}`))
  const detail = { ...found, set }
  const today = dayIn(agency?.timeZone, visit.ctx.options.clock())
  const {
    files,
    isPrefilled,
    view: typed,
  } = item.toDo
    ? await withTyped({ view, visit }, detail)
    : { files: new Map<string, string>(), isPrefilled: false, view }
  const at = firstParam(search, 'at') ?? (item.toDo ? typed.draft.at : undefined)
  // All is answered: what is left is to look at it and send it
  if (at === AT_CHECK) return leadOn(view.path(`/questions/${item.id}/check`))
  return withSignedInAs(
    { view, visit },
    <AnsweringView
      at={at}
      detail={detail}
      files={files}
      fromCheck={firstParam(search, 'from') === 'check'}
      isPrefilled={isPrefilled}
      today={today}
      view={typed}
    />,
  )
}
