import { authenticatorState } from '../../../authenticator/index.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { MyDataView } from './index.js'

export const openPage: OpenPage = async ({ view, visit }) => {
  const { req, session } = visit
  if (!session) return null
  const { active } = await authenticatorState(req, session)
  return <MyDataView connected={session.clientID !== null} hasApp={active} view={view} />
}
