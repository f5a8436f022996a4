import next from 'next/package.json' with { type: 'json' }

/**
 * Releases of Next that were tried. Next takes `content-encoding` off what a route handler answers,
 * and its own compression passes such answers over (vercel/next.js#98007), so that no page would be
 * packed at all. These send the header when it is spelled with capitals. On any other release
 * nothing is packed here: that is for Next, once it can, or for the server in front.
 */
const SPELLED: readonly string[] = ['16.4.5']

/** Whether a packed body reaches the browser as what it is. */
export const mayPack = (): boolean =>
  process.env.NEXT_RUNTIME === undefined || SPELLED.includes(next.version)

/** Headers that are copied to the answer of a Next host with this one spelled in capitals. */
class SpelledHeaders extends Headers {
  override forEach(tell: (value: string, key: string, parent: Headers) => void): void {
    super.forEach((value, key) => {
      tell(value, key === 'content-encoding' ? 'Content-Encoding' : key, this)
    })
  }
}

/** An answer whose body is packed as its `Content-Encoding` says. */
export const packedResponse = (
  body: BodyInit | null,
  { headers, status = 200 }: { headers: HeadersInit; status?: number },
): Response => {
  const response = new Response(body, { headers, status })
  Object.defineProperty(response, 'headers', { value: new SpelledHeaders(response.headers) })
  return response
}
