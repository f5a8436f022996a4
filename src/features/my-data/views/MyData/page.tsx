import { askedFactor } from '../../../../identity/askedFactor.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { MyDataView } from './index.js'

export const openPage: OpenPage = async ({ view, visit }) => {
  const { req, session } = visit
  if (!session) return null
  const asks = await askedFactor(req, session)
  return <MyDataView asks={asks} connected={session.clientID !== null} view={view} />
}
