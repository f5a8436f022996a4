import { request as requestHTTP, type IncomingHttpHeaders } from 'node:http'
import { request as requestHTTPS } from 'node:https'
import type { LookupFunction } from 'node:net'

type Post = {
  body: Buffer | string
  headers: Record<string, number | string>
  /** How names are looked up; left out, as everybody's are. */
  lookup?: LookupFunction | undefined
  /** Milliseconds for all of it. */
  patience: number
  url: URL | string
}

/** What an address answered: nothing else of it is read. */
type Answered = { headers: IncomingHttpHeaders; status: number }

/**
 * Posts to an address that is not ours, once, follows no redirect and reads of the answer its status
 * and headers alone. It ends, however the other side behaves: whatever waits for it would wait for ever.
 * @throws where there is no answer in time
 */
export const postOnce = ({ body, headers, lookup, patience, url }: Post): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const call = (new URL(url).protocol === 'https:' ? requestHTTPS : requestHTTP)(
      url,
      {
        headers,
        method: 'POST',
        signal: AbortSignal.timeout(patience),
        ...(lookup ? { lookup } : {}),
      },
      (answer) => {
        resolve({ headers: answer.headers, status: answer.statusCode ?? 0 })
        // guard: answers-not-read
        answer.destroy()
      },
    )
    call.on('error', reject)
    // Node hangs up on an answer that is none, such as 101 Switching Protocols, and says no more of it
    // guard: posts-end
    call.on('close', () => reject(new Error('No answer')))
    call.end(body)
  })
