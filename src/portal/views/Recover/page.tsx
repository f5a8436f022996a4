import type { OpenPage } from '../../page.js'
import { offerPassphrase } from '../../visit.js'
import { RecoverView } from './index.js'

export const openPage: OpenPage = async ({ settings, view, visit }) => (
  <RecoverView
    minimum={settings.password.minLength}
    passphrase={await offerPassphrase(visit)}
    view={view}
  />
)
