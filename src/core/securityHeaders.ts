/**
 * The policy of a portal page: files of this origin alone, no inline script or style at all, no
 * frames either way. The same in development: nothing of a framework runs on a page. Photos are
 * shown before they are sent (`blob:`); a logo may be a data URI.
 * @param pictures an origin that pictures may come from as well: that of the host's map tiles, on a
 * page that offers a map
 */
export const pagePolicy = (pictures: null | string = null): string =>
  [
    "default-src 'none'",
    // guard: scripts-of-own-origin
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' blob: data:${pictures === null ? '' : ` ${pictures}`}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // guard: never-framed
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * Headers of every portal page (ASVS 5.0 3.4.1, 3.4.3–3.4.8).
 * Strict transport counts only over https: browsers ignore it elsewhere (RFC 6797 §8.1). The place
 * of the device is asked for by the location page, nothing else is.
 */
export const PAGE_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': pagePolicy(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(self), microphone=(), payment=(), usb=()',
  // `no-referrer` would make the portal's own forms send `Origin: null`.
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const

/**
 * Headers of what is no page: nothing in it may run, be framed, guessed about or kept (ASVS 5.0
 * 3.2.1, 4.1.1, 14.3.2).
 */
export const ANSWER_HEADERS = {
  'Cache-Control': 'no-store',
  // guard: answers-run-nothing
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const
