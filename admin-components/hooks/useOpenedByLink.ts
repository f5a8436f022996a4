import { useEffect, useRef } from 'react'

import { useAskedOnce } from './useAskedOnce.js'

type Opened = {
  client: null | string
  item: null | string
  onMark: (body: Record<string, unknown>) => void
}

/** An item that a link from elsewhere opens (`?open=1`) is read by that, as one that is clicked. */
export const useOpenedByLink = ({ client, item, onMark }: Opened): void => {
  const asked = useAskedOnce('open')
  const marked = useRef(false)
  useEffect(() => {
    if (asked === null || item === null || marked.current) return
    marked.current = true
    onMark(client === null ? { ids: [item] } : { client })
  }, [asked, client, item, onMark])
}
