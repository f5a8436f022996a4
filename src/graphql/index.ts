import type { Config } from 'payload'

import type { PluginContext } from '../config/context.js'

/** Placeholder until mutations land. */
export const withPortalGraphQL = (
  graphQL: Config['graphQL'],
  _ctx: PluginContext,
): Config['graphQL'] => graphQL
