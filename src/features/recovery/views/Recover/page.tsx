import type { OpenPage } from '../../../../portal/kit/page.js'
import { offerPassphrase } from '../../../../portal/kit/visit.js'
import { RecoverView } from './index.js'

export const openPage: OpenPage = async ({ settings, view, visit }) => (
  <RecoverView
    minimum={(await settings()).password.minLength}
    passphrase={await offerPassphrase(visit)}
    view={view}
  />
)
