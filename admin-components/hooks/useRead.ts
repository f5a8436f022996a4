import { useEffect, useState } from 'react'

import { usePortalCall } from './usePortalCall.js'

type Read<T> = { failed: null | string; found: null | T }

/**
 * What an address of the REST API answers now; read again with each revision, and what was there before
 * stays meanwhile. Null for an address that is not to be asked yet.
 */
export const useRead = <T>(path: null | string, revision = 0): Read<T> => {
  const call = usePortalCall()
  const [answer, setAnswer] = useState<null | { found: T; path: string }>(null)
  const [failed, setFailed] = useState<null | string>(null)
  useEffect(() => {
    if (path === null) return undefined
    let isCurrent = true
    void call<T>(path).then((told) => {
      if (!isCurrent) return
      if (told.ok) setAnswer({ found: told.data, path })
      setFailed(told.ok ? null : told.message)
    })
    return () => {
      isCurrent = false
    }
  }, [call, path, revision])
  return { failed, found: answer !== null && answer.path === path ? answer.found : null }
}
