import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { leadOn, type OpenClientPage } from '../../../../portal/kit/page.js'
import { loadRequest } from '../../loaders/request.js'
import { CannotView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const detail = await loadRequest(visit, params.id ?? '')
  if (!detail) return null
  const { asked, item } = detail
  // Answered or canceled meanwhile, or nothing that one sends: the request itself says so
  if (asked?.type !== 'document') return leadOn(view.path(`/requests/${item.id}`))
  return withSignedInAs({ view, visit }, <CannotView item={item} view={view} />)
}
