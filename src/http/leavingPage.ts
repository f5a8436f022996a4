import { getContext } from '../config/context.js'
import type { RequestSource } from '../core/source.js'
import { escapeHTML } from '../mail/escapeHTML.js'

/**
 * `sandbox`, which our other answers have, would stop the refresh. No referrer: where somebody goes
 * learns nothing of where they were. No `Clear-Site-Data`: browsers make the answer wait until they
 * have cleared, and our pages are kept nowhere (`no-store`), but for copies that the worker made.
 */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Content-Type': 'text/html; charset=utf-8',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const

/**
 * @param stored the browser has copies of pages, and no script has emptied it: then clearing is
 * worth the wait
 */
const headersOf = (stored: boolean): Record<string, string> =>
  stored ? { ...HEADERS, 'Clear-Site-Data': '"storage"' } : HEADERS

/**
 * A page without a word or a title that leads on to the exit URL at once and leaves no entry in the
 * history. No 303: a page whose policy says `form-action 'self'` may not be led to another site by
 * a form (CSP 3 §6.4.2).
 */
export const leavingPage = (
  { payload }: Pick<RequestSource, 'payload'>,
  stored = false,
): Response => {
  const to = escapeHTML(getContext(payload).options.exitURL)
  const html = `<!doctype html><title>\u200B</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=${to}">`
  return new Response(html, { headers: headersOf(stored) })
}
