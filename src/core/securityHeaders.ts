/**
 * Headers of every portal page, next to its content security policy (ASVS 5.0 3.4.1, 3.4.3–3.4.8).
 * Strict transport counts only over https: browsers ignore it elsewhere (RFC 6797 §8.1). The place
 * of the device is asked for by the location page, nothing else is.
 */
export const PAGE_HEADERS = {
  'Cache-Control': 'no-store',
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

/**
 * What holds on a portal page whether or not the proxy is there: a `<meta>` can say this much, not
 * who may frame it.
 */
export const META_POLICY =
  "base-uri 'none'; form-action 'self'; frame-src 'none'; object-src 'none'"

type Policy = { development: boolean; nonce: string }

/**
 * The policy of a portal page: scripts only with this answer's nonce and what those load,
 * everything else from here alone, no frames either way. Photos are shown before they are sent
 * (`blob:`).
 */
export const contentSecurityPolicy = ({ development, nonce }: Policy): string =>
  [
    "default-src 'self'",
    // guard: scripts-by-nonce
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws: wss:' : ''}`,
    "base-uri 'none'",
    "form-action 'self'",
    // guard: never-framed
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "object-src 'none'",
  ].join('; ')
