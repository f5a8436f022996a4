import { useEffect, useState } from 'react'

import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { lockQuery, stateOf, type RecordLock, type LockEvent } from '../shared/recordLock.js'

/** Whether the record is locked, and who locked it when and why; null while that is being asked. */
export const useRecordLock = (): null | RecordLock => {
  const { client, get, revision, slugs, state } = useClientPortal()
  const known = state.kind === 'ready' ? state.status.record : undefined
  const [event, setEvent] = useState<LockEvent | null | undefined>(undefined)

  useEffect(() => {
    let wanted = true
    const path = `/${slugs.auditEvents}?${lockQuery(client)}`
    void get<{ docs: LockEvent[] }>(path).then((answer) => {
      if (wanted && answer.ok) setEvent(answer.data.docs[0] ?? null)
    })
    return () => {
      wanted = false
    }
  }, [client, get, revision, slugs.auditEvents])

  return event === undefined ? null : stateOf(event, known)
}
