import { useEffect, useRef, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { NotSentReason, ScheduledState } from '../../src/core/status/scheduled.js'
import { usePortalCall } from './usePortalCall.js'

/** A message that has not left yet, as staff see it. */
export type ScheduledMessage = {
  agency: unknown
  body?: unknown
  id: string
  reason: NotSentReason | null
  sendAt: string
  staff: unknown
  staffName?: null | string
  state: ScheduledState
  text: string
}

const COLUMNS = ['agency', 'body', 'reason', 'sendAt', 'staff', 'staffName', 'state', 'text']
/** More than anybody writes ahead to one client. */
const MOST = 50

const queryOf = (client: ID): string => {
  const query = new URLSearchParams({
    depth: '1',
    limit: String(MOST),
    sort: 'sendAt',
    'where[client][equals]': String(client),
    'where[state][in]': 'waiting,sending,not-sent',
  })
  for (const column of COLUMNS) query.set(`select[${column}]`, 'true')
  return query.toString()
}

type Asked = { client: ID; revision: number; slug: string }

/** What staff wrote to a client for later, and what could not be sent; the next one first. */
export const useScheduled = ({ client, revision, slug }: Asked): ScheduledMessage[] => {
  const call = usePortalCall()
  const [rows, setRows] = useState<ScheduledMessage[]>([])
  const newest = useRef(0)
  useEffect(() => {
    const question = (newest.current += 1)
    void call<{ docs: ScheduledMessage[] }>(`/${slug}?${queryOf(client)}`).then((answer) => {
      if (question === newest.current && answer.ok) setRows(answer.data.docs)
    })
    return () => {
      newest.current += 1
    }
  }, [call, client, revision, slug])
  return rows
}
