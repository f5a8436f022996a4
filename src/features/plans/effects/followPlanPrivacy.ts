import { changeRows } from '../../../data/changeRows.js'
import { findRowByID } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** The versions of a plan are for whom the plan is, as it stands now. */
export const followPlanPrivacy = defineEffect({
  kind: 'follow-plan-privacy',
  settle: async (source, { plan: id }) => {
    const plan = await findRowByID(source, 'housingPlans', id)
    if (plan)
      await changeRows(
        source,
        'housingPlanVersions',
        { plan: { equals: id } },
        { private: plan.private },
      )
  },
})
