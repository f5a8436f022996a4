import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadNotices } from '../../loaders/notices.js'
import { NoticesView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit: { req, session } }) => {
  const data = await loadNotices(req, { session, t: view.t })
  return <NoticesView data={data} view={view} />
}
