import { useCallback, useEffect, useRef, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import { usePortalCall } from './usePortalCall.js'

/** A note as its tab shows it. */
export type Note = {
  author: unknown
  authorName?: null | string
  body: string
  createdAt: string
  id: ID
  pinned?: boolean | null
  updatedAt: string
}
type Page = { docs: Note[]; hasNextPage: boolean }

const PAGE_SIZE = 20
const COLUMNS = ['author', 'authorName', 'body', 'createdAt', 'pinned', 'updatedAt']

const queryOf = (client: ID, words: string, limit: number): string => {
  const query = new URLSearchParams({
    depth: '1',
    limit: String(limit),
    sort: '-pinned,-createdAt',
    'where[and][0][client][equals]': String(client),
  })
  for (const column of COLUMNS) query.set(`select[${column}]`, 'true')
  if (words) query.set('where[and][1][searchText][like]', words)
  return query.toString()
}

type Options = { client: ID; revision: number; slug: string; words: string }

/** Notes about a client that fit, pinned ones first, then newest first, and how to have more. */
export const useNotes = ({
  client,
  revision,
  slug,
  words,
}: Options): { failed: null | string; more: (() => void) | null; notes: Note[] | null } => {
  const call = usePortalCall()
  const [limit, setLimit] = useState(PAGE_SIZE)
  const [page, setPage] = useState<null | Page>(null)
  const [failed, setFailed] = useState<null | string>(null)
  const newest = useRef(0)

  useEffect(() => {
    const question = (newest.current += 1)
    void call<Page>(`/${slug}?${queryOf(client, words, limit)}`).then((answer) => {
      if (question !== newest.current) return
      if (answer.ok) setPage(answer.data)
      setFailed(answer.ok ? null : answer.message)
    })
    return () => {
      newest.current += 1
    }
  }, [call, client, limit, revision, slug, words])

  const more = useCallback(() => setLimit((before) => before + PAGE_SIZE), [])
  return { failed, more: page?.hasNextPage ? more : null, notes: page?.docs ?? null }
}
