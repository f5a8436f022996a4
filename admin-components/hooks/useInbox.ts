import { useCallback, useEffect, useRef, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { InboxKind } from '../../src/core/kinds.js'
import { INBOX_FILTERS, type InboxFilter } from '../shared/inboxFilters.js'
import { usePortalCall } from './usePortalCall.js'

/** One item of the inbox, as its list shows it. */
export type InboxItem = {
  client: ID | null
  createdAt: string
  id: ID
  kind: InboxKind
  label: null | string
  readAt: null | string
  staff: ID | null
  text: null | string
  /** The client's name. */
  title: null | string
}
type Page = { docs: InboxItem[]; hasNextPage: boolean; totalDocs: number }

const PAGE_SIZE = 30
const COLUMNS = ['client', 'createdAt', 'kind', 'label', 'readAt', 'staff', 'text', 'title']

const queryOf = (filter: InboxFilter, words: string, limit: number): string => {
  const query = new URLSearchParams({ depth: '0', limit: String(limit), sort: '-createdAt' })
  for (const column of COLUMNS) query.set(`select[${column}]`, 'true')
  Object.entries(INBOX_FILTERS[filter].where).forEach(([path, value]) =>
    query.set(`where[and][0]${path}`, value),
  )
  if (words) query.set('where[and][1][searchText][like]', words)
  return query.toString()
}

type Options = { filter: InboxFilter; revision: number; slug: string; words: string }

/** The items of the inbox that fit, newest first, and how to have more of them. */
export const useInbox = ({
  filter,
  revision,
  slug,
  words,
}: Options): {
  failed: null | string
  items: InboxItem[] | null
  more: (() => void) | null
} => {
  const call = usePortalCall()
  const [limit, setLimit] = useState(PAGE_SIZE)
  const [page, setPage] = useState<null | Page>(null)
  const [failed, setFailed] = useState<null | string>(null)
  const newest = useRef(0)

  useEffect(() => {
    const question = (newest.current += 1)
    void call<Page>(`/${slug}?${queryOf(filter, words, limit)}`).then((answer) => {
      if (question !== newest.current) return
      if (answer.ok) setPage(answer.data)
      setFailed(answer.ok ? null : answer.message)
    })
    return () => {
      newest.current += 1
    }
  }, [call, filter, limit, revision, slug, words])

  const more = useCallback(() => setLimit((before) => before + PAGE_SIZE), [])
  return { failed, items: page?.docs ?? null, more: page?.hasNextPage ? more : null }
}
