import { offerPassphrase } from '../../../../portal/kit/visit.js'
import { loadInvitation } from '../../loaders/invitation.js'
import { showWith, type OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { linkProblem } from '../../../../portal/kit/views/LinkProblem/linkProblem.js'
import { RegisterView } from './index.js'

export const openPage: OpenPage = async ({ search, settings, view, visit }) => {
  const token = firstParam(search, 'token') ?? ''
  const invitation = await loadInvitation(visit, token)
  if ('problem' in invitation) return linkProblem(invitation.problem, { kind: 'invitation', view })
  const { agency, summary } = invitation
  return showWith(
    200,
    <RegisterView
      invitation={summary}
      minimum={(await settings()).password.minLength}
      passphrase={await offerPassphrase(visit)}
      token={token}
      view={view}
    />,
    { agency },
  )
}
