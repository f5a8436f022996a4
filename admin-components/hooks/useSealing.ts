import { useEffect, useState } from 'react'

import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { sealingQuery, stateOf, type Sealing, type SealingEvent } from '../shared/sealing.js'

/** Whether the record is sealed, and who sealed it when and why; null while that is being asked. */
export const useSealing = (): null | Sealing => {
  const { client, get, revision, slugs, state } = useClientPortal()
  const known = state.kind === 'ready' ? state.status.record : undefined
  const [event, setEvent] = useState<SealingEvent | null | undefined>(undefined)

  useEffect(() => {
    let wanted = true
    const path = `/${slugs.auditEvents}?${sealingQuery(client)}`
    void get<{ docs: SealingEvent[] }>(path).then((answer) => {
      if (wanted && answer.ok) setEvent(answer.data.docs[0] ?? null)
    })
    return () => {
      wanted = false
    }
  }, [client, get, revision, slugs.auditEvents])

  return event === undefined ? null : stateOf(event, known)
}
