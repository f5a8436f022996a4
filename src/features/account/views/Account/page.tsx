import { authenticatorState } from '../../../authenticator/index.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { AccountView } from './index.js'

export const openPage: OpenPage = async ({ view, visit }) => {
  const { req, session } = visit
  if (!session) return null
  const { email, phone } = session.account
  const { active } = await authenticatorState(req, session)
  return withSignedInAs(
    { view, visit },
    <AccountView account={{ email, phone: phone ?? null }} authenticatorApp={active} view={view} />,
  )
}
