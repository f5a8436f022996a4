import type { Endpoint } from 'payload'

import type { Action, RawEndpoint } from '../actions/defineAction.js'
import type { ActionRow } from '../contract/actionRow.js'
import { ACTIONS, type ActionName } from '../contract/actions.js'
import { isPresent, type PartsOn } from '../contract/parts.js'
import { createEndpoint } from '../http/createEndpoint.js'
import { ACTION_REGISTRY } from './actions.js'

const ROWS: Readonly<Record<ActionName, ActionRow>> = ACTIONS

/**
 * All endpoints of the plugin of the parts that are on, to be registered at the root of the host's
 * API.
 */
export const createEndpoints = (on: PartsOn): Endpoint[] =>
  (Object.values(ACTION_REGISTRY) as (Action | RawEndpoint)[])
    .filter(({ name }) => isPresent(on, ROWS[name]))
    .map(createEndpoint)
