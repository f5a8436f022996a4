import { useCallback, useEffect, useState } from 'react'

import { useLiveChanges } from './useLiveChanges.js'
import { useApi, usePortalCall } from './usePortalCall.js'

/** How many rows a query counts, told as they come, and asked anew with each page. */
export const useCount = (path: string, pathname: string): number => {
  const api = useApi()
  const call = usePortalCall()
  const [count, setCount] = useState(0)
  const ask = useCallback((): void => {
    void call<{ totalDocs: number }>(path).then((answer) => {
      if (answer.ok) setCount(answer.data.totalDocs)
    })
  }, [call, path])
  useEffect(() => ask(), [ask, pathname])
  useLiveChanges({ api, onChange: ask })
  return count
}
