import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadPlan } from '../../loaders/plans.js'
import { PlanView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const plan = await loadPlan(visit, params.planID ?? '')
  return plan ? <PlanView plan={plan} view={view} /> : null
}
