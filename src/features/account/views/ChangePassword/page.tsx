import { askedFactor } from '../../../../identity/askedFactor.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { offerPassphrase } from '../../../../portal/kit/visit.js'
import { ChangePasswordView } from './index.js'

export const openPage: OpenPage = async ({ settings, view, visit }) => {
  const { req, session } = visit
  if (!session) return null
  const [asks, passphrase] = await Promise.all([askedFactor(req, session), offerPassphrase(visit)])
  return (
    <ChangePasswordView
      email={session.account.email}
      asks={asks}
      minimum={(await settings()).password.minLength}
      passphrase={passphrase}
      view={view}
    />
  )
}
