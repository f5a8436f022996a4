import type { Payload } from 'payload'

import { isUserOf } from '../../access/actor.js'
import { getContext } from '../config/context.js'
import { PORTAL_STRATEGY } from './portalUser.js'

/**
 * Takes away a portal account that any other strategy answers with: forged tokens, other plugins,
 * keys. Ours is the only way in.
 */
export const guardStrategies = (payload: Payload): void => {
  const { slugs } = getContext(payload)
  payload.authStrategies = payload.authStrategies.map((strategy) =>
    strategy.name === PORTAL_STRATEGY
      ? strategy
      : {
          ...strategy,
          authenticate: async (args) => {
            const result = await strategy.authenticate(args)
            const foreign = isUserOf(result, slugs.portalAccounts)
            // guard: no-client-by-foreign-strategy
            return foreign ? { ...result, user: null } : result
          },
        },
  )
}
