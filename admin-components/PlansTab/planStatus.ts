import type { PlanStatus } from '../../src/core/status/plan.js'
import type { AdminKey } from '../../src/translations/label.js'

/** How a plan stands, in a word. */
export const PLAN_STATUS_TEXT: Readonly<Record<PlanStatus, AdminKey>> = {
  agreed: 'planStatus_agreed',
  draft: 'planStatus_draft',
  ended: 'planStatus_ended',
  shared: 'planStatus_shared',
}
