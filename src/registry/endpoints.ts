import type { Endpoint } from 'payload'

import type { Action, RawEndpoint } from '../actions/defineAction.js'
import { createEndpoint } from '../http/createEndpoint.js'
import { ACTION_REGISTRY } from './actions.js'

/** All endpoints of the plugin, to be registered at the root of the host's API. */
export const createEndpoints = (): Endpoint[] =>
  (Object.values(ACTION_REGISTRY) as (Action | RawEndpoint)[]).map(createEndpoint)
