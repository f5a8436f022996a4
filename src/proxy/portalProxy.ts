import { NextResponse, type NextRequest } from 'next/server.js'

import { contentSecurityPolicy, PAGE_HEADERS } from '../core/securityHeaders.js'

const NONCE_BYTES = 16

const newNonce = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))))

/**
 * Gives portal pages the headers that a page cannot set itself: a content security policy with a
 * nonce for each answer, and that nobody may frame it. Decides about nobody: who may see what is
 * decided where the data is read.
 *
 * Mount it as `export { portalProxy as proxy } from 'payload-client-portal/proxy'` with a literal
 * matcher for the portal's path, or call it from a proxy of your own for those paths.
 */
export const portalProxy = (request: NextRequest): NextResponse => {
  const policy = contentSecurityPolicy({
    development: process.env.NODE_ENV === 'development',
    nonce: newNonce(),
  })
  const headers = new Headers(request.headers)
  // Next reads the nonce from the policy of the request and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value)
  response.headers.set('Content-Security-Policy', policy)
  return response
}
