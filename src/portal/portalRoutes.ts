import type { SanitizedConfig } from 'payload'

import { answerPortal } from './handle/answerPortal.js'
import { refuseMethod } from './handle/refuseMethod.js'

type Handler = (request: Request) => Promise<Response>
type Config = Promise<SanitizedConfig> | SanitizedConfig

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
  GET: (request) => answerPortal(config, request, options),
  HEAD: (request) => answerPortal(config, request, options),
  POST: (request) => refuseMethod(config, request),
})
