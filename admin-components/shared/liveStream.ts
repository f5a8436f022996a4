import { portalPath } from './portalPath.js'

const POLL_EVERY = 20_000

/** Whom a change is about, and of what kind it is. */
type Change = { client?: unknown; type?: unknown }
/** Called with a change, and without one where anything may have happened. */
type Listener = (change?: Change) => void

const changeOf = (event: MessageEvent): Change | undefined => {
  try {
    const change: unknown = JSON.parse(String(event.data))
    return typeof change === 'object' && change !== null ? change : undefined
  } catch {
    return undefined
  }
}

/** One stream, with its polling while it is down. @returns how to end it */
const listen = (api: string, tell: Listener): (() => void) => {
  let stream: EventSource | undefined
  const close = (): void => {
    stream?.close()
    stream = undefined
  }
  const open = (): void => {
    close()
    stream = new EventSource(`${api}${portalPath('events')}?as=staff`, { withCredentials: true })
    // Whatever happened between the last answer and now was not told
    stream.addEventListener('open', () => tell())
    stream.addEventListener('change', (event) => tell(changeOf(event)))
  }
  const look = (): void => {
    if (document.hidden) return close()
    if (!stream) open()
    tell()
  }
  const poll = setInterval(() => {
    if (document.hidden || stream?.readyState === EventSource.OPEN) return
    if (stream?.readyState === EventSource.CLOSED) open()
    tell()
  }, POLL_EVERY)

  if (!document.hidden) open()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
    clearInterval(poll)
    close()
  }
}

const listeners = new Set<Listener>()
let end: (() => void) | undefined

/**
 * Hears what changes, as long as it wants to. All parts of a page share one stream: browsers allow
 * six connections for each server, and every tab takes its own. @returns how to stop
 */
export const onLiveChange = (api: string, listener: Listener): (() => void) => {
  listeners.add(listener)
  end ??= listen(api, (change) => listeners.forEach((one) => one(change)))
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    end?.()
    end = undefined
  }
}
