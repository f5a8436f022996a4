import type { ID } from '../../src/core/ids.js'
import { ACTIONS, type ActionName } from '../../src/contract/actions.js'
import { ENDPOINT_ROOT } from '../../src/core/slugs.js'

/** Path of one of the plugin's endpoints below the API route, its `:id` filled in. */
export const portalPath = (route: ActionName, id?: ID): string =>
  `${ENDPOINT_ROOT}${ACTIONS[route].path.replace(':id', encodeURIComponent(id ?? ''))}`
