import { useEffect, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'

/** Somebody of an agency who can answer its clients. */
export type Colleague = { away: boolean; id: ID; name: string }

/** Who of the own agency can answer clients; of another one for super users of the installation. */
export const useColleagues = (
  agency: ID | null = null,
): { colleagues: readonly Colleague[]; failed: null | string } => {
  const call = usePortalCall()
  const [found, setFound] = useState<readonly Colleague[]>([])
  const [failed, setFailed] = useState<null | string>(null)
  useEffect(() => {
    let isCurrent = true
    const query = agency === null ? '' : `?agency=${encodeURIComponent(String(agency))}`
    void call<{ colleagues: Colleague[] }>(`${portalPath('colleagues')}${query}`).then((answer) => {
      if (!isCurrent) return
      setFound(answer.ok ? answer.data.colleagues : [])
      setFailed(answer.ok ? null : answer.message)
    })
    return () => {
      isCurrent = false
    }
  }, [agency, call])
  return { colleagues: found, failed }
}
