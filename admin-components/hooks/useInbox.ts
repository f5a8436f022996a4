import { useCallback, useEffect, useRef, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { InboxKind } from '../../src/core/kinds.js'
import { INBOX_FILTERS, type InboxFilter } from '../shared/inboxFilters.js'
import type { PortalAnswer } from '../shared/callPortal.js'
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

/** Clients of one care team: more than a case worker has. */
const MOST_CLIENTS = 200

type Message = Pick<InboxItem, 'client' | 'createdAt' | 'id' | 'staff' | 'text' | 'title'>

/** The clients on whose care team somebody is. */
const clientsQuery = (me: ID): string =>
  new URLSearchParams({
    depth: '0',
    limit: String(MOST_CLIENTS),
    'select[careTeam]': 'true',
    'where[careTeam][in]': String(me),
  }).toString()

/** What their clients wrote to others, as one reads along. */
const alongQuery = ({
  clients,
  limit,
  me,
  words,
}: {
  clients: readonly ID[]
  limit: number
  me: ID
  words: string
}): string => {
  const query = new URLSearchParams({
    depth: '0',
    limit: String(limit),
    sort: '-createdAt',
    'where[and][0][client][in]': clients.join(','),
    'where[and][1][direction][equals]': 'to-staff',
    'where[and][2][staff][not_equals]': String(me),
  })
  for (const column of ['client', 'createdAt', 'staff', 'text', 'title'])
    query.set(`select[${column}]`, 'true')
  if (words) query.set('where[and][3][searchText][like]', words)
  return query.toString()
}

const asItem = (message: Message): InboxItem => ({
  ...message,
  kind: 'client-message',
  label: null,
  readAt: message.createdAt,
})

type Options = {
  filter: InboxFilter
  me: ID | null
  revision: number
  slugs: { clients: string; inbox: string; messages: string }
  words: string
}

/** The items of the inbox that fit, newest first, and how to have more of them. */
export const useInbox = ({
  filter,
  me,
  revision,
  slugs: { clients, inbox, messages },
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
    const along = async (reader: ID): Promise<PortalAnswer<Page>> => {
      const team = await call<{ docs: { id: ID }[] }>(`/${clients}?${clientsQuery(reader)}`)
      if (!team.ok) return team
      const ids = team.data.docs.map(({ id }) => id)
      if (ids.length === 0)
        return { data: { docs: [], hasNextPage: false, totalDocs: 0 }, ok: true }
      const query = alongQuery({ clients: ids, limit, me: reader, words })
      const said = await call<{ docs: Message[]; hasNextPage: boolean; totalDocs: number }>(
        `/${messages}?${query}`,
      )
      return said.ok ? { data: { ...said.data, docs: said.data.docs.map(asItem) }, ok: true } : said
    }
    const asked =
      filter === 'team' && me !== null
        ? along(me)
        : call<Page>(`/${inbox}?${queryOf(filter, words, limit)}`)
    void asked.then((answer) => {
      if (question !== newest.current) return
      if (answer.ok) setPage(answer.data)
      setFailed(answer.ok ? null : answer.message)
    })
    return () => {
      newest.current += 1
    }
  }, [call, clients, filter, inbox, limit, me, messages, revision, words])

  const more = useCallback(() => setLimit((before) => before + PAGE_SIZE), [])
  return { failed, items: page?.docs ?? null, more: page?.hasNextPage ? more : null }
}
