import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadNotices } from '../../loaders/notices.js'
import { NoticesView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit: { req, session } }) => {
  const { account, clientID } = session
  return <NoticesView data={await loadNotices(req, { account, client: clientID })} view={view} />
}
