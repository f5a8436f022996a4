import type { ID } from '../../src/core/ids.js'
import { PORTAL_ROUTES, type PortalRouteName } from '../../src/core/routes.js'
import { ENDPOINT_ROOT } from '../../src/core/slugs.js'

/** Path of one of the plugin's endpoints below the API route, its `:id` filled in. */
export const portalPath = (route: PortalRouteName, id?: ID): string =>
  `${ENDPOINT_ROOT}${PORTAL_ROUTES[route].path.replace(':id', encodeURIComponent(id ?? ''))}`
