import { publicURL } from '../config/publicURL.js'
import type { RequestSource } from '../core/source.js'

/**
 * Whether a request comes from our own pages. Payload checks the origin only for its own cookie; a
 * custom strategy must do it itself. `same-site` is not enough: another port or a sibling subdomain
 * may be somebody else's.
 * @returns undefined when the browser told nothing (neither `Sec-Fetch-Site` nor `Origin`).
 */
export const sameOrigin = ({ headers, payload }: RequestSource): boolean | undefined => {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const allowed = [...payload.config.csrf, publicURL(payload)]
  if (site === 'same-origin' || site === 'none') return true
  // guard: no-cross-site-requests
  if (site === 'cross-site') return false
  // guard: no-origin-no-trust
  if (!origin) return site ? false : undefined
  // guard: own-origins-alone
  return origin !== 'null' && (allowed.includes(origin) || isOwnHost(origin, headers))
}

/**
 * An installation that names no origin of its own is reached under the address in the Host header.
 */
const isOwnHost = (origin: string, headers: Headers): boolean =>
  URL.canParse(origin) && new URL(origin).host === headers.get('host')

/**
 * A request that may use or make a session: from our own pages, or from a program that sends no
 * browser headers.
 */
export const mayUseSession = (source: RequestSource): boolean => sameOrigin(source) !== false
