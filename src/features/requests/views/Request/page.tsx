import { typedForm } from '../../../../core/typedForms.js'
import { asksPassword } from '../../../../identity/proof.js'
import { dayIn } from '../../../../core/day.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import { AT_CHECK, prefilledFields } from '../../../questions/portal.js'
import { middleOfDirectory } from '../../../resources/portal.js'
import { loadRequest } from '../../loaders/request.js'
import { leadOn, showWith, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { withKeptDraft } from '../../../../portal/kit/keptDraft.js'
import { RequestView } from './index.js'

export const openPage: OpenClientPage = async ({ params, search, settings, view, visit }) => {
  const [agency, detail] = await Promise.all([
    ownAgency(visit),
    loadRequest(visit, params.id ?? ''),
  ])
  if (!detail) return null
  const { clock, upload } = visit.ctx.options
  const picks = view.map !== null && detail.asked?.type === 'location'
  const typed = await withKeptDraft(view, visit, typedForm('request', detail.item.id))
  const own = `/requests/${detail.item.id}`
  const at = firstParam(search, 'at') ?? typed.draft.at
  // All is answered: what is left is to look at it and send it
  if (detail.asked?.type === 'assessment' && at === AT_CHECK)
    return leadOn(view.path(`${own}/check`))
  // What was typed before stands as it was left
  const isBegun = Object.keys(typed.draft).some((field) => field.startsWith('answers.'))
  const begins =
    detail.asked?.type === 'assessment' && !isBegun
      ? await prefilledFields(visit, detail.asked.set)
      : {}
  const page = await withSignedInAs(
    { view, visit },
    <RequestView
      askPassword={asksPassword(visit.session, clock())}
      at={at}
      detail={detail}
      fromCheck={firstParam(search, 'from') === 'check'}
      mapFrom={picks ? await middleOfDirectory(visit) : undefined}
      maxFiles={upload.maxFiles}
      maxMegabytes={(await settings()).upload.maxMegabytes}
      prefilled={Object.keys(begins).length > 0}
      today={dayIn(agency?.timeZone, clock())}
      view={{ ...typed, draft: { ...begins, ...typed.draft } }}
    />,
  )
  return showWith(200, page, { map: picks })
}
