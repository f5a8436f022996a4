import type { PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { ACTIONS, type ActionName } from '../contract/actions.js'
import { sameOrigin } from '../identity/origin.js'
import { budget } from '../limits/budgets.js'
import { spend } from '../limits/rateLimit.js'

/**
 * What a call takes before its action starts: the budget in its row of `contract/actions.ts`.
 * @throws PortalError TOO_MANY_REQUESTS (429)
 */
export const spendForAction = async (req: PayloadRequest, action: ActionName): Promise<void> => {
  const name = ACTIONS[action].budget
  if (name === 'none' || name === 'own') return
  const actor = getActor(req)
  // Another site's forged call is refused further on; it must not use up what is the person's own.
  if (actor.kind === 'anonymous' || sameOrigin(req) === false) return
  if (actor.kind === (name === 'staffChange' ? 'staff' : 'client')) {
    // guard: budget-per-action
    await spend(req, budget(req, name, actor.id))
  }
}
