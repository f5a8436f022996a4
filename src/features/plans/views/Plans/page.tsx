import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadPlans } from '../../loaders/plans.js'
import { PlansView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => (
  <PlansView lists={await loadPlans(visit)} view={view} />
)
