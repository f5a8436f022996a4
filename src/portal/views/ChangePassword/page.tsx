import type { OpenPage } from '../../page.js'
import { offerPassphrase } from '../../visit.js'
import { ChangePasswordView } from './index.js'

export const openPage: OpenPage = async ({ settings, view, visit }) =>
  visit.session ? (
    <ChangePasswordView
      email={visit.session.account.email}
      minimum={settings.password.minLength}
      passphrase={await offerPassphrase(visit)}
      view={view}
    />
  ) : null
