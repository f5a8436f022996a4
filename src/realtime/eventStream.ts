import type { Payload } from 'payload'

import { MINUTE, SECOND } from '../core/clock.js'
import { subscribe, type LiveEvent } from './bus.js'

const HEARTBEAT = 20 * SECOND
/** Ends now and then so that the browser reconnects and signs in anew. */
const LIFETIME = 5 * MINUTE

/** Open streams of the process, to be closed at shutdown: Next waits for them otherwise. */
const STREAMS = Symbol.for('payload-client-portal.streams')
type Host = typeof globalThis & { [STREAMS]?: Set<() => void> }
const open = (): Set<() => void> => ((globalThis as Host)[STREAMS] ??= new Set())

type Stream = {
  /** What the listener is told of an event; null is nothing. */
  filter: (event: LiveEvent) => null | Record<string, unknown>
  /** Whether the listener still may listen; asked at each heartbeat. */
  isAllowed: () => Promise<boolean>
  payload: Payload
  signal: AbortSignal | null | undefined
}

/** `text/event-stream` of what changed for one person: `event: change`, data without content. */
export const eventStream = ({ filter, isAllowed, payload, signal }: Stream): Response => {
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
      const unsubscribe = subscribe((event) => {
        const told = filter(event)
        if (told) send(`event: change\ndata: ${JSON.stringify(told)}\n\n`)
      })
      const beat = setInterval(() => {
        isAllowed()
          .then((allowed) => (allowed ? send(': still here\n\n') : stop()))
          .catch((err: unknown) => {
            payload.logger.error({ err, msg: 'Portal event stream failed' })
            stop()
          })
      }, HEARTBEAT)
      const end = setTimeout(() => stop(), LIFETIME)
      open().add(stop)
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
      'Cache-Control': 'no-cache, no-transform',
      'Content-Type': 'text/event-stream; charset=utf-8',
      'X-Accel-Buffering': 'no',
    },
  })
}

/** Ends every stream of this process. */
export const closeEventStreams = (): void => {
  for (const close of Array.from(open())) close()
}
