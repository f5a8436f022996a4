import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import type { LiveEvent } from '../contract/ports.js'
import { MINUTE, SECOND } from '../core/clock.js'

/**
 * So often the listener's right is asked for: a stream ends within five seconds after it is gone.
 */
const CHECK = 4 * SECOND
/** Proxies cut lines that are silent for long. */
const CHECKS_A_HEARTBEAT = 5
/** Ends now and then so that the browser reconnects and signs in anew. */
const LIFETIME = 5 * MINUTE

/** Open streams of the process, to be closed at shutdown: Next waits for them otherwise. */
const STREAMS = Symbol.for('payload-client-portal.streams')
type Host = typeof globalThis & { [STREAMS]?: Map<() => void, string> }
const open = (): Map<() => void, string> => ((globalThis as Host)[STREAMS] ??= new Map())

type Stream = {
  /** What the listener is told of an event; null is nothing. */
  filter: (event: LiveEvent) => Promise<null | Record<string, unknown>>
  /** Whether the listener still may listen; asked every few seconds. */
  isAllowed: () => Promise<boolean>
  /** Whose it is. */
  of: string
  payload: Payload
  signal: AbortSignal | null | undefined
}

/** `text/event-stream` of what changed for one person: `event: change`, data without content. */
export const eventStream = ({ filter, isAllowed, of, payload, signal }: Stream): Response => {
  const encoder = new TextEncoder()
  let release = (): void => undefined
  const body = new ReadableStream<Uint8Array>({
    // The reader has gone and the stream is closed by that: closing it again would throw.
    cancel: () => release(),
    start: (controller) => {
      const stop = (): void => {
        if (!open().has(stop)) return
        release()
        controller.close()
      }
      const send = (text: string): void => controller.enqueue(encoder.encode(text))
      const fail = (err: unknown): void => {
        payload.logger.error({ err, msg: 'Portal event stream failed' })
        stop()
      }
      const tell = async (event: LiveEvent): Promise<void> => {
        const told = await filter(event)
        if (told && open().has(stop)) send(`event: change\ndata: ${JSON.stringify(told)}\n\n`)
      }
      // One after the other: they are told in the order in which they happened.
      let telling = Promise.resolve()
      const unsubscribe = getContext(payload).ports.bus.subscribe((event) => {
        telling = telling.then(() => tell(event)).catch(fail)
      })
      let checks = 0
      const beat = setInterval(() => {
        checks += 1
        const heartbeat = checks % CHECKS_A_HEARTBEAT === 0
        isAllowed()
          .then((allowed) => {
            if (!allowed) stop()
            else if (heartbeat && open().has(stop)) send(': still here\n\n')
          })
          .catch(fail)
      }, CHECK)
      const end = setTimeout(() => stop(), LIFETIME)
      open().set(stop, of)
      release = () => {
        clearInterval(beat)
        clearTimeout(end)
        unsubscribe()
        open().delete(stop)
      }
      signal?.addEventListener('abort', stop, { once: true })
      send('retry: 3000\n\n')
    },
  })
  return new Response(body, {
    headers: {
      'Cache-Control': 'no-cache, no-store, no-transform',
      'Content-Type': 'text/event-stream; charset=utf-8',
      'X-Accel-Buffering': 'no',
    },
  })
}

/** How many streams of this process somebody holds open. */
export const openStreamsOf = (of: string): number =>
  Array.from(open().values()).filter((owner) => owner === of).length

/** Ends every stream of this process. */
export const closeEventStreams = (): void => {
  for (const close of Array.from(open().keys())) close()
}
