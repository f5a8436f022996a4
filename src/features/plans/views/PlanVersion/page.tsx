import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadPlanVersion } from '../../loaders/plans.js'
import { PlanVersionView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const version = await loadPlanVersion(visit, params.planID ?? '', Number(params.planVersion))
  return version ? <PlanVersionView version={version} view={view} /> : null
}
