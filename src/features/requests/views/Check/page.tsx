import { dayIn } from '../../../../core/day.js'
import type { QuestionSet } from '../../../../core/questions/question.js'
import { typedForm } from '../../../../core/typedForms.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../../portal/kit/clientVisit.js'
import { withKeptDraft } from '../../../../portal/kit/keptDraft.js'
import { leadOn, type OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { askedOf } from '../../askedSet.js'
import { loadCorrection } from '../../loaders/correction.js'
import { loadRequest, type FileNames } from '../../loaders/request.js'
import type { RequestItem } from '../../loaders/requests.js'
import { CheckView } from './index.js'

type Checked = {
  correction: boolean
  /** What was sent before, where nothing newer is typed. */
  sent: Record<string, string>
  files: FileNames
  item: RequestItem
  set: QuestionSet
}

/** What is looked at before it is sent: an answer, or another one. Null where there is neither. */
const load = async (visit: ClientVisit, id: string): Promise<Checked | null> => {
  const detail = await loadRequest(visit, id)
  if (!detail) return null
  const { asked, item } = detail
  if (asked?.type === 'assessment')
    return { correction: false, files: asked.files, item, sent: {}, set: asked.set }
  const corrected = await loadCorrection(visit, id)
  if (!corrected || corrected === 'fixed' || corrected.answered.type !== 'assessment') return null
  const { response } = corrected.answered
  const set = askedOf(response)
  if (!set) return null
  const sent = { assessmentDate: response.assessmentDate.slice(0, 10) }
  return { correction: true, files: corrected.files, item: corrected.item, sent, set }
}

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const id = params.id ?? ''
  const [agency, checked] = await Promise.all([ownAgency(visit), load(visit, id)])
  // Sent meanwhile, or nothing of this kind: the request itself says so
  if (!checked) return leadOn(view.path(`/requests/${encodeURIComponent(id)}`))
  const form = typedForm(checked.correction ? 'correction' : 'request', checked.item.id)
  const typed = await withKeptDraft(view, visit, form)
  // Sent already, and nothing was changed since
  const isTyped = Object.keys(typed.draft).some((field) => field.startsWith('answers.'))
  if (checked.correction && !isTyped) return leadOn(view.path(`/requests/${checked.item.id}`))
  const { sent, ...shown } = checked
  return withSignedInAs(
    { view, visit },
    <CheckView
      {...shown}
      form={form}
      today={dayIn(agency?.timeZone, visit.ctx.options.clock())}
      view={{ ...typed, draft: { ...sent, ...typed.draft } }}
    />,
  )
}
