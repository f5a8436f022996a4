import { useEffect, useRef, useState } from 'react'

import type { MailProblem } from '../../src/core/kinds.js'
import type { ID } from '../../src/core/ids.js'
import type { CannotReason, RequestStatus, RequestType } from '../../src/core/status/request.js'
import { usePortalCall } from './usePortalCall.js'

export type TalkMessage = {
  body?: unknown
  createdAt: string
  direction: 'to-client' | 'to-staff'
  id: ID
  mailProblem?: MailProblem | null
  readAt: null | string
  staff: unknown
  staffName?: null | string
  text: string
  /** The client's name. */
  title?: null | string
}
export type TalkRequest = {
  cannotReason?: CannotReason | null
  id: ID
  name: string
  requestedAt: string
  status: RequestStatus
  type: RequestType
}
export type TalkEntry =
  | { at: string; kind: 'message'; message: TalkMessage }
  | { at: string; kind: 'request'; request: TalkRequest }
type Page<T> = { docs: T[]; hasNextPage: boolean }

const PAGE_SIZE = 50
const MESSAGE_COLUMNS = [
  'body',
  'createdAt',
  'direction',
  'mailProblem',
  'readAt',
  'staff',
  'staffName',
  'text',
  'title',
]
const REQUEST_COLUMNS = ['cannotReason', 'name', 'requestedAt', 'status', 'type']

type Asked = { client: ID; columns: readonly string[]; depth: number; limit: number; sort: string }

const queryOf = ({ client, columns, depth, limit, sort }: Asked): string => {
  const query = new URLSearchParams({
    depth: String(depth),
    limit: String(limit),
    sort,
    'where[client][equals]': String(client),
  })
  for (const column of columns) query.set(`select[${column}]`, 'true')
  return query.toString()
}

/** Messages and what was asked for meanwhile, oldest first. */
const entriesOf = (messages: Page<TalkMessage>, requests: Page<TalkRequest>): TalkEntry[] => {
  const said = messages.docs.map((message): TalkEntry => ({
    at: message.createdAt,
    kind: 'message',
    message,
  }))
  // What was asked before the oldest message on the screen comes with the messages before it.
  const since = messages.hasNextPage ? (messages.docs.at(-1)?.createdAt ?? '') : ''
  const asked = requests.docs
    .map((request): TalkEntry => ({ at: request.requestedAt, kind: 'request', request }))
    .filter(({ at }) => at >= since)
  return [...said, ...asked].toSorted((a, b) => a.at.localeCompare(b.at))
}

type Options = {
  client: ID
  revision: number
  slugs: { messages: string; requests: string }
}
type Talk = { entries: TalkEntry[]; hasOlder: boolean; name: null | string }

/** What the agency and a client have written to each other, with the requests in between. */
export const useConversation = ({
  client,
  revision,
  slugs,
}: Options): { failed: null | string; older: () => void; talk: null | Talk } => {
  const call = usePortalCall()
  const [limit, setLimit] = useState(PAGE_SIZE)
  const [talk, setTalk] = useState<null | Talk>(null)
  const [failed, setFailed] = useState<null | string>(null)
  const newest = useRef(0)
  const { messages, requests } = slugs

  useEffect(() => {
    const question = (newest.current += 1)
    const common = { client, limit }
    void Promise.all([
      call<Page<TalkMessage>>(
        `/${messages}?${queryOf({ ...common, columns: MESSAGE_COLUMNS, depth: 1, sort: '-createdAt' })}`,
      ),
      call<Page<TalkRequest>>(
        `/${requests}?${queryOf({ ...common, columns: REQUEST_COLUMNS, depth: 0, sort: '-requestedAt' })}`,
      ),
    ]).then(([said, asked]) => {
      if (question !== newest.current) return
      const none = { docs: [], hasNextPage: false }
      if (said.ok)
        setTalk({
          entries: entriesOf(said.data, asked.ok ? asked.data : none),
          hasOlder: said.data.hasNextPage,
          name: said.data.docs[0]?.title ?? null,
        })
      setFailed(said.ok ? null : said.message)
    })
    return () => {
      newest.current += 1
    }
  }, [call, client, limit, messages, requests, revision])

  return { failed, older: () => setLimit((before) => before + PAGE_SIZE), talk }
}
