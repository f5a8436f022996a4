import { offerPassphrase } from '../../../../portal/kit/visit.js'
import { lookupReset } from '../../loaders/lookupReset.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { linkProblem } from '../../../../portal/kit/views/LinkProblem/linkProblem.js'
import { ResetPasswordView } from './index.js'

export const openPage: OpenPage = async ({ search, settings, view, visit }) => {
  const token = firstParam(search, 'token') ?? ''
  const reset = await lookupReset(visit, token)
  return 'problem' in reset ? (
    linkProblem(reset.problem, { kind: 'reset', view })
  ) : (
    <ResetPasswordView
      minimum={(await settings()).password.minLength}
      passphrase={await offerPassphrase(visit)}
      token={token}
      view={view}
    />
  )
}
