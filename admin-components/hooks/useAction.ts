import { useCallback, useRef, useState } from 'react'

import type { PortalAnswer, Failure } from '../shared/callPortal.js'

type Run = <T>(work: () => Promise<PortalAnswer<T>>) => Promise<null | T>

/**
 * Runs one call at a time: a second click while it is under way does nothing. Keeps the failure for
 * the dialog to show.
 */
export const useAction = (): {
  busy: boolean
  dismiss: () => void
  failure: Failure | null
  run: Run
} => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef(false)

  const run = useCallback<Run>(async (work) => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    setFailure(null)
    const answer = await work()
    running.current = false
    setBusy(false)
    if (answer.ok) return answer.data
    setFailure(answer)
    return null
  }, [])
  const dismiss = useCallback(() => setFailure(null), [])

  return { busy, dismiss, failure, run }
}
