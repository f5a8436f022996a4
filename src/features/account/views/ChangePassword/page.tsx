import { authenticatorState } from '../../../authenticator/index.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { offerPassphrase } from '../../../../portal/kit/visit.js'
import { ChangePasswordView } from './index.js'

export const openPage: OpenPage = async ({ settings, view, visit }) => {
  const { req, session } = visit
  if (!session) return null
  const [{ active }, passphrase] = await Promise.all([
    authenticatorState(req, session),
    offerPassphrase(visit),
  ])
  return (
    <ChangePasswordView
      email={session.account.email}
      hasApp={active}
      minimum={(await settings()).password.minLength}
      passphrase={passphrase}
      view={view}
    />
  )
}
