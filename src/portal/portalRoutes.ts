import type { SanitizedConfig } from 'payload'

type Handler = (request: Request) => Promise<Response>
type Config = Promise<SanitizedConfig> | SanitizedConfig

/**
 * Loaded with the first request: a host starts sooner, and Next's bundler puts what the portal and
 * the API share into files of both, where else each has a copy of Payload to load.
 */
const loadPages = () => import('./handle/answerPortal.js')
const loadRefusal = () => import('./handle/refuseMethod.js')

/**
 * The portal as one route handler, mounted by the host under the portal's path:
 *
 * ```ts
 * // app/(portal)/portal/[[...segments]]/route.ts
 * export const { GET, HEAD, POST } = portalRoutes(config)
 * ```
 *
 * Answers whole HTML pages, the portal's own scripts, styles, icons, manifest and service worker.
 * Forms post to the host's API; a POST here is refused with 405.
 * @param config the host's Payload config, or the promise of it
 * @param options where one process runs several Payloads, the key that tells this one apart, as
 *   `getPayload` takes it
 */
export const portalRoutes = (
  config: Config,
  options: { payloadInstanceCacheKey?: string } = {},
): { GET: Handler; HEAD: Handler; POST: Handler } => ({
  GET: async (request) => (await loadPages()).answerPortal(config, request, options),
  HEAD: async (request) => (await loadPages()).answerPortal(config, request, options),
  POST: async (request) => (await loadRefusal()).refuseMethod(config, request),
})
