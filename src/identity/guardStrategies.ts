import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import { portalStrategy } from './portalStrategy.js'

/** Takes away a portal account that any other strategy answers with: forged tokens, other plugins, keys. Ours is the only way in. */
export const guardStrategies = (payload: Payload): void => {
  const { slugs } = getContext(payload)
  payload.authStrategies = payload.authStrategies.map((strategy) =>
    strategy.name === portalStrategy.name
      ? strategy
      : {
          ...strategy,
          authenticate: async (args) => {
            const result = await strategy.authenticate(args)
            const foreign = result.user?.collection === slugs.portalAccounts
            return foreign ? { ...result, user: null } : result
          },
        },
  )
}
