import { useEffect, useRef, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { CannotReason, RequestStatus, RequestType } from '../../src/core/status/request.js'
import type { PortalAnswer } from '../shared/callPortal.js'

/**
 * Seed "Client Portal Tab and Client Portal Card": the list on the card paginates after 5 records.
 */
const PAGE_SIZE = 5

export type HistoryEntry = {
  cannotReason?: CannotReason | null
  id: ID
  name: string
  private?: boolean | null
  requestedAt: string
  requestedBy: unknown
  requestedByName?: null | string
  status: RequestStatus
  type: RequestType
}
export type HistoryPage = { docs: HistoryEntry[]; page: number; totalPages: number }

const COLUMNS = [
  'cannotReason',
  'name',
  'private',
  'requestedAt',
  'requestedBy',
  'requestedByName',
  'status',
  'type',
] as const

const queryOf = (client: ID, page: number): string => {
  const query = new URLSearchParams({
    depth: '1',
    limit: String(PAGE_SIZE),
    page: String(page),
    sort: '-requestedAt',
    'where[client][equals]': String(client),
  })
  // The client behind each row is not wanted again
  for (const column of COLUMNS) query.set(`select[${column}]`, 'true')
  return query.toString()
}

type Options = {
  client: ID
  get: <T>(path: string) => Promise<PortalAnswer<T>>
  /** Goes up whenever something may have changed. */
  revision: number
  slug: string
}

/**
 * One page of the client's requests, newest first. `failed` holds the message while there is
 * nothing to show.
 */
export const useRequestHistory = ({
  client,
  get,
  revision,
  slug,
}: Options): {
  failed: null | string
  history: HistoryPage | null
  open: (page: number) => void
} => {
  const [page, setPage] = useState(1)
  const [history, setHistory] = useState<HistoryPage | null>(null)
  const [failed, setFailed] = useState<null | string>(null)
  const newest = useRef(0)

  useEffect(() => {
    const question = (newest.current += 1)
    void get<HistoryPage>(`/${slug}?${queryOf(client, page)}`).then((answer) => {
      if (question !== newest.current) return
      if (answer.ok) setHistory(answer.data)
      setFailed(answer.ok ? null : answer.message)
    })
    return () => {
      newest.current += 1
    }
  }, [client, get, page, revision, slug])

  return { failed, history, open: setPage }
}
