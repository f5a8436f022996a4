import { lookupInvitation, offerPassphrase } from '../../visit.js'
import type { OpenPage } from '../../page.js'
import { firstParam } from '../../searchParams.js'
import { LinkProblemView } from '../LinkProblem/index.js'
import { RegisterView } from './index.js'

export const openPage: OpenPage = async ({ search, settings, view, visit }) => {
  const token = firstParam(search, 'token') ?? ''
  const invitation = await lookupInvitation(visit, token)
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
