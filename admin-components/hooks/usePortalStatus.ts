import { useCallback, useEffect, useRef, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import type { PortalAnswer } from '../shared/callPortal.js'
import { portalPath } from '../shared/portalPath.js'

export type PortalState =
  | { kind: 'failed'; message: string }
  | { kind: 'loading' }
  | { kind: 'not-allowed' }
  | { kind: 'off' }
  | { kind: 'ready'; status: PortalStatus }

/**
 * What the card shows after an answer. A passing failure does not wipe what is already on the
 * screen.
 */
export const nextPortalState = (
  before: PortalState,
  answer: PortalAnswer<PortalStatus>,
): PortalState => {
  if (answer.ok) return { kind: 'ready', status: answer.data }
  if (answer.code === 'PORTAL_NOT_ENABLED') return { kind: 'off' }
  if (answer.status === 403 || answer.status === 404) return { kind: 'not-allowed' }
  return before.kind === 'ready' ? before : { kind: 'failed', message: answer.message }
}

type Get = <T>(path: string) => Promise<PortalAnswer<T>>

/** The client's portal status, and how to ask for it again. */
export const usePortalStatus = ({
  client,
  get,
}: {
  client: ID
  get: Get
}): { reload: () => void; state: PortalState } => {
  const [state, setState] = useState<PortalState>({ kind: 'loading' })
  // Answers can overtake each other; only the one to the newest question counts
  const newest = useRef(0)

  const reload = useCallback(() => {
    const question = (newest.current += 1)
    void get<PortalStatus>(portalPath('portalStatus', client)).then((answer) => {
      if (question === newest.current) setState((before) => nextPortalState(before, answer))
    })
  }, [client, get])

  useEffect(() => {
    reload()
    return () => {
      newest.current += 1
    }
  }, [reload])

  return { reload, state }
}
