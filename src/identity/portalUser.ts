import type { PluginContext } from '../config/context.js'
import type { PortalSession } from './session.js'

/** Name of the portal's own sign-in among Payload's strategies. */
export const PORTAL_STRATEGY = 'portal-session'

/** What the strategy puts into `req.user`; `access/actor.ts` is the only reader. */
export type PortalUser = {
  _strategy: string
  collection: string
  email: string
  id: string
  portal: PortalSession
}

/**
 * The user object of a signed-in client. Holds no hash and no field of the account beyond id and
 * address.
 */
export const portalUser = (ctx: PluginContext, session: PortalSession): PortalUser => ({
  _strategy: PORTAL_STRATEGY,
  collection: ctx.slugs.portalAccounts,
  email: session.account.email,
  id: session.account.id,
  portal: session,
})
