import { offerPassphrase } from '../../../../portal/kit/visit.js'
import { loadInvitation } from '../../loaders/invitation.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { LinkProblemView } from '../../../../portal/kit/views/LinkProblem/index.js'
import { RegisterView } from './index.js'

export const openPage: OpenPage = async ({ search, settings, view, visit }) => {
  const token = firstParam(search, 'token') ?? ''
  const invitation = await loadInvitation(visit, token)
  return 'error' in invitation ? (
    <LinkProblemView code={invitation.error} kind="invitation" view={view} />
  ) : (
    <RegisterView
      invitation={invitation}
      minimum={settings.password.minLength}
      passphrase={await offerPassphrase(visit)}
      token={token}
      view={view}
    />
  )
}
