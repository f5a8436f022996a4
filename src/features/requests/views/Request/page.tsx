import { typedForm } from '../../../../core/typedForms.js'
import { asksPassword } from '../../../../identity/proof.js'
import { dayIn } from '../../../../core/day.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import { middleOfDirectory } from '../../../resources/portal.js'
import { loadRequest } from '../../loaders/request.js'
import { showWith, type OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { withKeptDraft } from '../../../../portal/kit/keptDraft.js'
import { RequestView } from './index.js'

export const openPage: OpenClientPage = async ({ params, settings, view, visit }) => {
  const [agency, detail] = await Promise.all([
    ownAgency(visit),
    loadRequest(visit, params.id ?? ''),
  ])
  if (!detail) return null
  const { clock, upload } = visit.ctx.options
  const picks = view.map !== null && detail.asked?.type === 'location'
  const page = await withSignedInAs(
    { view, visit },
    <RequestView
      askPassword={asksPassword(visit.session, clock())}
      detail={detail}
      mapFrom={picks ? await middleOfDirectory(visit) : undefined}
      maxFiles={upload.maxFiles}
      maxMegabytes={(await settings()).upload.maxMegabytes}
      today={dayIn(agency?.timeZone, clock())}
      view={await withKeptDraft(view, visit, typedForm('request', detail.item.id))}
    />,
  )
  return showWith(200, page, { map: picks })
}
