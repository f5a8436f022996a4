import type { AuthStrategy, AuthStrategyResult, Payload, PayloadRequest } from 'payload'
import { JWTAuthentication } from 'payload'

import { isUserOf } from '../../access/actor.js'
import { getContext, type PluginContext } from '../config/context.js'
import { pathBelowAPI } from '../config/pathBelowAPI.js'
import { ACTIONS } from '../contract/actions.js'
import { audienceOf } from '../contract/audienceOf.js'
import { CLOSED_COLLECTIONS } from '../contract/collectionLists.js'
import { ENDPOINT_ROOT } from '../core/slugs.js'
import { mayUseSession } from './origin.js'
import { PORTAL_STRATEGY, portalUser } from './portalUser.js'
import { readSession } from './session.js'

const NOBODY: AuthStrategyResult = { user: null }

const NO_STORE = { 'Cache-Control': 'no-store' }

type Scope = 'client' | 'generated' | 'none'

/**
 * Where a client's identity exists at all: the plugin's own endpoints, the generated paths of the
 * plugin's collections, and GraphQL. Nowhere else: not in the host's collections, the admin panel
 * or other plugins' endpoints.
 */
const scopeOf = (req: PayloadRequest, ctx: PluginContext): Scope => {
  const path = pathBelowAPI(req)
  if (path === undefined) return 'none'
  if (path === req.payload.config.routes.graphQL) return 'generated'
  if (path.startsWith(`${ENDPOINT_ROOT}/`)) {
    const audience = audienceOf(req.method ?? 'GET', path.slice(ENDPOINT_ROOT.length))
    if (audience === 'client') return 'client'
    if (audience !== 'either') return 'none'
    const as = req.searchParams.get('as')
    return as === 'client' ? 'client' : as === 'staff' ? 'none' : 'generated'
  }
  const segment = path.slice(1).split('/', 1)[0] ?? ''
  // guard: session-on-readable-paths
  return readable(ctx).has(segment) ? 'generated' : 'none'
}

/** Listening is no activity: the browser opens a stream again by itself, for ever. */
const isEventStream = (req: PayloadRequest): boolean =>
  pathBelowAPI(req) === `${ENDPOINT_ROOT}${ACTIONS.events.path}`

const readable = (ctx: PluginContext): ReadonlySet<string> => {
  const internal: readonly string[] = CLOSED_COLLECTIONS
  return new Set(
    Object.entries(ctx.slugs)
      .filter(([key]) => !internal.includes(key))
      .map(([, slug]) => slug),
  )
}

/** On paths that staff use too, a staff session in the same browser goes first. */
const staffIsSignedIn = async (payload: Payload, req: PayloadRequest): Promise<boolean> => {
  const found = await JWTAuthentication({
    headers: req.headers,
    payload,
    req,
    strategyName: 'local-jwt',
  })
  return isUserOf(found, getContext(payload).staffSlug)
}

/**
 * Signs a client in by the portal's own session cookie. Payload's built-in sign-in is off for this
 * collection, so this is the only way to be a portal account.
 */
export const portalStrategy: AuthStrategy = {
  name: PORTAL_STRATEGY,
  authenticate: async ({ payload, req }) => {
    // Admin pages and `payload.auth()` pass no request: nobody is a client there.
    if (!req) return NOBODY
    const ctx = getContext(payload)
    if (ctx.options.disabled) return NOBODY
    const scope = scopeOf(req, ctx)
    // guard: cross-site-session-unused
    if (scope === 'none' || !mayUseSession(req)) return NOBODY
    const session = await readSession(req, { watching: isEventStream(req) })
    if (!session) return NOBODY
    // guard: staff-before-client-session
    if (scope === 'generated' && (await staffIsSignedIn(payload, req))) return NOBODY
    return {
      // What a client reads is theirs alone: nothing may keep it, and Back shows nothing after
      // signing out (ASVS 5.0 14.3.2).
      ...(scope === 'generated' ? { responseHeaders: new Headers(NO_STORE) } : {}),
      user: portalUser(ctx, session) as unknown as AuthStrategyResult['user'],
    }
  },
}
