import { useCallback, useEffect, useRef, useState } from 'react'

import type { HistoryKind } from '../../src/core/historyKinds.js'
import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'

/** A line of a client's history, as the server tells it. */
export type HistoryLine = {
  agency: null | string
  at: string
  by: null | string
  event: string
  id: ID
  isDay: boolean
  kind: HistoryKind
  private: boolean
  slug: string
  text: string
}
export type HistoryFilter = { from: string; kind: '' | HistoryKind; to: string }

type Page = { entries: HistoryLine[]; next: null | string }

const PAGE_SIZE = 25
const MOST = 100

const queryOf = (filter: HistoryFilter, limit: number, before?: string): string => {
  const query = new URLSearchParams({ limit: String(limit) })
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  if (before) query.set('before', before)
  return query.toString()
}

type Options = { client: ID; filter: HistoryFilter; revision: number }

/** A client's history as far as it has been asked for, newest first, and how to have more of it. */
export const useHistory = ({
  client,
  filter,
  revision,
}: Options): { failed: null | string; lines: HistoryLine[] | null; more: (() => void) | null } => {
  const call = usePortalCall()
  const [page, setPage] = useState<null | Page>(null)
  const [failed, setFailed] = useState<null | string>(null)
  const newest = useRef(0)
  const shown = useRef(0)
  const path = portalPath('clientHistory', client)

  const ask = useCallback(
    async (limit: number, after?: Page): Promise<void> => {
      const question = (newest.current += 1)
      const query = queryOf(filter, limit, after?.next ?? undefined)
      const answer = await call<Page>(`${path}?${query}`)
      if (question !== newest.current) return
      setFailed(answer.ok ? null : answer.message)
      if (!answer.ok) return
      const entries = [...(after?.entries ?? []), ...answer.data.entries]
      shown.current = entries.length
      setPage({ entries, next: answer.data.next })
    },
    [call, filter, path],
  )
  useEffect(() => {
    // What was on the screen stays there when something new comes in
    void ask(Math.min(MOST, Math.max(PAGE_SIZE, shown.current)))
    return () => {
      newest.current += 1
    }
  }, [ask, revision])

  const more = page?.next ? (): void => void ask(PAGE_SIZE, page) : null
  return { failed, lines: page?.entries ?? null, more }
}
