import { askedFactor } from '../../../../identity/askedFactor.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { ChangeEmailView } from './index.js'

export const openPage: OpenPage = async ({ view, visit: { req, session } }) => {
  if (!session) return null
  const asks = await askedFactor(req, session)
  return <ChangeEmailView asks={asks} view={view} />
}
