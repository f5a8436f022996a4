import { useEffect, useRef } from 'react'

import { sameID, type ID } from '../../src/core/ids.js'
import { onLiveChange } from '../shared/liveStream.js'

/** Focus, visibility and the stream often speak at the same moment: one reload answers them all. */
const GATHER_FOR = 150

type LiveChanges = {
  api: string
  /** Of this client alone; without one of everybody whom the reader may hear of. */
  client?: ID
  onChange: () => void
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
    const stop = onLiveChange(api, (change) => {
      // Rows of a record are for whoever has that record open: the inbox is asked for none of them
      if (client === undefined && change?.type === 'record') return
      const isOther = change?.client !== undefined && !sameID(change.client, client)
      if (client !== undefined && isOther) return
      clearTimeout(gathering)
      gathering = setTimeout(() => latest.current(), GATHER_FOR)
    })
    return () => {
      stop()
      clearTimeout(gathering)
    }
  }, [api, client])
}
