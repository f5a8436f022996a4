import { asksPassword } from '../../../../identity/proof.js'
import { leadOn, type OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { askedRelease, loadSignable } from '../../loaders/privacy.js'
import { releaseText } from '../../releaseText.js'
import { SignReleaseView } from './index.js'

export const openPage: OpenClientPage = async ({ settings, view, visit }) => {
  const { agencyID } = visit.session
  const [asked, sign] = await Promise.all([
    askedRelease(visit),
    loadSignable(visit, (await settings()).roi.renewalWindowDays),
  ])
  // What was asked for is answered there; what counts for long yet is shown where it stands
  if (asked !== null) return leadOn(view.path(`/requests/${asked}`))
  if (sign === null) return leadOn(view.path('/privacy'))
  return withSignedInAs(
    { view, visit },
    <SignReleaseView
      askPassword={asksPassword(visit.session, visit.ctx.options.clock())}
      release={await releaseText(visit.req, { agency: agencyID, locale: visit.locale })}
      renew={sign === 'renew'}
      view={view}
    />,
  )
}
