import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadPlanAction } from '../../loaders/plans.js'
import { PlanActionView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const detail = await loadPlanAction(visit, params.planID ?? '', params.planAction ?? '')
  if (!detail) return null
  return withSignedInAs({ view, visit }, <PlanActionView detail={detail} view={view} />)
}
