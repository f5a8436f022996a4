import { typedForm } from '../../../../core/typedForms.js'
import { leadOn, type OpenClientPage } from '../../../../portal/kit/page.js'
import { withKeptDraft } from '../../../../portal/kit/keptDraft.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadCorrection } from '../../loaders/correction.js'
import { CorrectView } from './index.js'

export const openPage: OpenClientPage = async ({ params, search, settings, view, visit }) => {
  const id = params.id ?? ''
  const detail = await loadCorrection(visit, id)
  if (!detail) return null
  // Looked at meanwhile, or signed: the request itself says so
  if (detail === 'fixed') return leadOn(view.path(`/requests/${encodeURIComponent(id)}`))
  const typed = await withKeptDraft(view, visit, typedForm('correction', id))
  return withSignedInAs(
    { view, visit },
    <CorrectView
      at={firstParam(search, 'at') ?? typed.draft.at}
      detail={detail}
      fromCheck={firstParam(search, 'from') === 'check'}
      maxFiles={visit.ctx.options.upload.maxFiles}
      maxMegabytes={(await settings()).upload.maxMegabytes}
      view={typed}
    />,
  )
}
