import { useEffect, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { ReportFigures } from '../../src/core/report.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'

export type Report = ReportFigures & {
  agency: ID
  agencyName: string
  from: string
  timeZone: string
  to: string
}

type Loaded = { failed: null | string; query: string; report: null | Report }

/**
 * The figures that a query asks for; null asks for none. While others are on their way the last ones
 * stay.
 */
export const useReport = (
  query: null | string,
): { busy: boolean; failed: null | string; report: null | Report } => {
  const call = usePortalCall()
  const [loaded, setLoaded] = useState<Loaded>({ failed: null, query: '', report: null })
  useEffect(() => {
    if (query === null) return undefined
    let isCurrent = true
    void call<Report>(`${portalPath('report')}?${query}`).then((answer) => {
      if (!isCurrent) return
      setLoaded(({ report }) => ({
        failed: answer.ok ? null : answer.message,
        query: `?${query}`,
        report: answer.ok ? answer.data : report,
      }))
    })
    return () => {
      isCurrent = false
    }
  }, [call, query])
  const { failed, report } = loaded
  return { busy: query !== null && loaded.query !== `?${query}`, failed, report }
}
