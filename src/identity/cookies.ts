import type { PayloadRequest } from 'payload'
import { generateCookie, parseCookies } from 'payload'

import { isSecureOrigin } from '../config/publicURL.js'
import type { RequestSource } from '../core/source.js'

/**
 * `kept`: this browser has copies of pages for when there is no connection. `left`: it left by the
 * quick exit a short while ago. `neutral`: its tabs show a neutral name (`src/features/safety`).
 * `passkey`: what a passkey is asked to sign. `push`: notices are pushed to it.
 */
export type PortalCookie =
  | 'challenge'
  | 'device'
  | 'kept'
  | 'known'
  | 'language'
  | 'left'
  | 'neutral'
  | 'passkey'
  | 'push'
  | 'session'

/**
 * `__Host-` exactly when the portal is served over https: the prefix makes the browser insist on
 * Secure, Path=/ and no Domain (ASVS 5.0 3.3.1).
 */
// guard: host-prefixed-cookies
const nameOf = (source: RequestSource, cookie: PortalCookie, of: string | undefined): string =>
  `${isSecureOrigin(source.payload) ? '__Host-' : ''}pcp-${cookie}${of ? `-${of}` : ''}`

/** @param of tells several cookies of one kind apart. */
export const readCookie = (
  source: RequestSource,
  cookie: PortalCookie,
  of?: string,
): string | undefined => {
  const value = parseCookies(source.headers).get(nameOf(source, cookie, of))
  return value && value.length <= 200 ? value : undefined
}

/** Whether the browser has any cookie of a kind that comes in several (`of`). */
export const hasSome = (source: RequestSource, cookie: PortalCookie): boolean => {
  const start = `${nameOf(source, cookie, undefined)}-`
  return [...parseCookies(source.headers).keys()].some((name) => name.startsWith(start))
}

type Options = {
  /** Seconds; without it the cookie ends with the browser. */
  maxAge?: number
  /** Tells several cookies of one kind apart. */
  of?: string
}

/**
 * Adds a cookie to the answer of the request, over REST and GraphQL alike. An empty value removes
 * it.
 */
export const setCookie = (
  req: PayloadRequest,
  cookie: PortalCookie,
  value: string,
  { maxAge, of }: Options = {},
): void => {
  const name = nameOf(req, cookie, of)
  const headers = new Headers()
  req.responseHeaders?.forEach((text, key) => {
    // One answer sets a cookie once: the last word counts.
    if (key !== 'set-cookie' || !text.startsWith(`${name}=`)) headers.append(key, text)
  })
  const lifetime = value === '' ? { expires: new Date(0) } : maxAge === undefined ? {} : { maxAge }
  headers.append(
    'Set-Cookie',
    generateCookie<false>({
      // guard: http-only-cookies
      httpOnly: true,
      name,
      path: '/',
      returnCookieAsObject: false,
      sameSite: 'Lax',
      secure: isSecureOrigin(req.payload),
      value,
      ...lifetime,
    }),
  )
  req.responseHeaders = headers
}
