import { leadOn, type OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadTask } from '../../loaders/task.js'
import { withTyped } from '../../loaders/typed.js'
import { TaskCheckView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const found = await loadTask(visit, params.id ?? '')
  if (!found) return null
  const { item, set } = found
  // Sent meanwhile, or nothing of this kind: the questions themselves say so
  if (!set || !item.toDo) return leadOn(view.path(`/questions/${item.id}`))
  const typed = await withTyped({ view, visit }, { ...found, set })
  return withSignedInAs(
    { view, visit },
    <TaskCheckView files={typed.files} item={item} set={set} view={typed.view} />,
  )
}
