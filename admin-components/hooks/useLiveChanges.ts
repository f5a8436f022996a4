import { useEffect, useRef } from 'react'

import { sameID, type ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'

const POLL_EVERY = 20_000
/** Focus, visibility and the stream often speak at the same moment: one reload answers them all. */
const GATHER_FOR = 150

type LiveChanges = {
  api: string
  /** Of this client alone; without one of everybody whom the reader may hear of. */
  client?: ID
  onChange: () => void
}

const clientOf = (event: MessageEvent): unknown => {
  try {
    const change: unknown = JSON.parse(String(event.data))
    return typeof change === 'object' && change !== null && 'client' in change
      ? change.client
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Calls `onChange` when something about the client, or anybody, changed: told by the event stream, else asked
 * every 20 seconds, and whenever the page is looked at again. A hidden page holds no stream,
 * because browsers allow six for each server.
 */
export const useLiveChanges = ({ api, client, onChange }: LiveChanges): void => {
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  }, [onChange])

  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | undefined
    let stream: EventSource | undefined

    const reload = (): void => {
      clearTimeout(gathering)
      gathering = setTimeout(() => latest.current(), GATHER_FOR)
    }
    const close = (): void => {
      stream?.close()
      stream = undefined
    }
    const open = (): void => {
      close()
      stream = new EventSource(`${api}${portalPath('events')}?as=staff`, { withCredentials: true })
      // Whatever happened between the last answer and now was not told
      stream.addEventListener('open', reload)
      stream.addEventListener('change', (event) => {
        if (client === undefined || sameID(clientOf(event), client)) reload()
      })
    }
    const look = (): void => {
      if (document.hidden) return close()
      if (!stream) open()
      reload()
    }
    const poll = setInterval(() => {
      if (document.hidden || stream?.readyState === EventSource.OPEN) return
      if (stream?.readyState === EventSource.CLOSED) open()
      reload()
    }, POLL_EVERY)

    if (!document.hidden) open()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      clearInterval(poll)
      clearTimeout(gathering)
      close()
    }
  }, [api, client])
}
