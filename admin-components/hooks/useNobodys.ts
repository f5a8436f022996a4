import { useEffect, useState } from 'react'

import { usePortalCall } from './usePortalCall.js'

const WAITING = 'where[staff][exists]=false&where[readAt][exists]=false'

/** How many unread items of the inbox are nobody's. */
export const useNobodys = (slug: string, revision: number): number => {
  const call = usePortalCall()
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isCurrent = true
    void call<{ totalDocs: number }>(`/${slug}/count?${WAITING}`).then((answer) => {
      if (isCurrent && answer.ok) setCount(answer.data.totalDocs)
    })
    return () => {
      isCurrent = false
    }
  }, [call, revision, slug])
  return count
}
