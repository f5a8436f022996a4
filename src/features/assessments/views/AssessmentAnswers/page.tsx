import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadAssessment } from '../../loaders/assessments.js'
import { AssessmentAnswersView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const assessment = await loadAssessment(visit, params.id ?? '')
  if (!assessment) return null
  return withSignedInAs(
    { view, visit },
    <AssessmentAnswersView assessment={assessment} view={view} />,
  )
}
