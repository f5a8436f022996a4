import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import { ServerResponse } from 'node:http'

/**
 * Next takes `Content-Encoding` off the answers of handlers (16.4.5, `send-response.js`) and sends
 * the packed bytes without it, which no browser can read. The header stays where it is set on
 * Node's own answer, which Node tells of before Next sees the request.
 */
const current = new AsyncLocalStorage<ServerResponse>()

subscribe('http.server.request.start', (message) => {
  const { response } = message as { response?: unknown }
  if (response instanceof ServerResponse) current.enterWith(response)
})

const isOfNext = (request: Request): boolean => 'nextUrl' in request

const withoutEncodings = (request: Request): Request => {
  const headers = new Headers(request.headers)
  headers.delete('accept-encoding')
  return new Request(request.url, { headers, method: request.method, signal: request.signal })
}

/**
 * Answers a GET or HEAD packed where that can be said, else as it is: so the very first request of
 * a server, and one on a server that is not Node's.
 */
export const answerEncoded = async (
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> => {
  if (!isOfNext(request)) return answer(request)
  const outgoing = current.getStore()
  if (!outgoing || outgoing.headersSent) return answer(withoutEncodings(request))
  const answered = await answer(request)
  const encoding = answered.headers.get('content-encoding')
  if (encoding) outgoing.setHeader('Content-Encoding', encoding)
  return answered
}
