import { hostSlash } from '../../config/hostSlash.js'
import { PAGE_HEADERS, pagePolicy } from '../../core/securityHeaders.js'
import { compressedFor } from '../packing/compress.js'
import { packedResponse } from '../packing/packedResponse.js'

type Sent = {
  /** Set-Cookie lines and the like that came up while the page was made. */
  carried?: Headers | undefined
  html: string
  /** Headers of this page alone. */
  more?: Readonly<Record<string, string>>
  /** An origin that pictures may come from as well. */
  pictures?: null | string
  retryAfter?: number | undefined
  /** The portal is served over https. */
  secure: boolean
  status: number
}

/** Strict transport counts only over https: browsers ignore it elsewhere (RFC 6797 §8.1). */
const pageHeaders = (secure: boolean): Record<string, string> => {
  const { 'Strict-Transport-Security': strict, ...always } = PAGE_HEADERS
  return secure ? { ...always, 'Strict-Transport-Security': strict } : always
}

const withCarried = (headers: Headers, carried: Headers | undefined): Headers => {
  carried?.forEach((value, name) => headers.append(name, value))
  return headers
}

/** A whole page as the answer of a request; without its body where only the head is asked for. */
export const sendPage = (
  request: Request,
  { carried, html, more = {}, pictures, retryAfter, secure, status }: Sent,
): Response => {
  const { body, headers } = compressedFor(request, html)
  return packedResponse(request.method === 'HEAD' ? null : body, {
    headers: withCarried(
      new Headers({
        ...pageHeaders(secure),
        ...headers,
        ...more,
        'Content-Security-Policy': pagePolicy(pictures),
        'Content-Type': 'text/html; charset=utf-8',
        ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      }),
      carried,
    ),
    status,
  })
}

/**
 * Leads a browser on with GET (303). The way is a path, never an address made of the request: its
 * host is the caller's word.
 */
export const leadBrowser = (location: string, secure: boolean, carried?: Headers): Response =>
  new Response(null, {
    headers: withCarried(
      new Headers({ ...pageHeaders(secure), Location: hostSlash(location) }),
      carried,
    ),
    status: 303,
  })
