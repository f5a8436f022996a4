import { asksPassword } from '../../../../identity/proof.js'
import { leadOn, type OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadPlanVersion } from '../../loaders/plans.js'
import { SignPlanView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const version = await loadPlanVersion(visit, params.planID ?? '')
  if (!version) return null
  // Signed already, or over
  if (!version.toSign) return leadOn(view.path(`/plans/${version.plan}`))
  return withSignedInAs(
    { view, visit },
    <SignPlanView
      askPassword={asksPassword(visit.session, visit.ctx.options.clock())}
      version={version}
      view={view}
    />,
  )
}
