import { useCallback, useEffect, useSyncExternalStore } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import type { PortalAnswer } from '../shared/callPortal.js'
import { portalPath } from '../shared/portalPath.js'
import { sharedAnswers } from '../shared/sharedAnswers.js'

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

const LOADING: PortalState = { kind: 'loading' }
const states = sharedAnswers<PortalState>(LOADING)

/** The client's portal status, the same for head, card and tab, and how to ask for it again. */
export const usePortalStatus = ({
  client,
  get,
}: {
  client: ID
  get: Get
}): { reload: () => void; state: PortalState } => {
  const key = String(client)
  const subscribe = useCallback((listener: () => void) => states.subscribe(key, listener), [key])
  const read = useCallback(() => states.read(key), [key])
  const state = useSyncExternalStore(subscribe, read, () => LOADING)
  const reload = useCallback(() => {
    states.reload(key, async () => {
      const answer = await get<PortalStatus>(portalPath('portalStatus', client))
      return (before) => nextPortalState(before, answer)
    })
  }, [client, get, key])
  useEffect(() => reload(), [reload])

  return { reload, state }
}
