import { useEffect, useState } from 'react'

import { toID } from '../../src/core/ids.js'
import { usePortalCall } from './usePortalCall.js'
import type { CameInRecord } from './useReview.js'

/** The answer of the same client to the same assessment before this one; null where there is none. */
export const useEarlierAnswer = (
  collection: string,
  { assessment, client, createdAt, id }: CameInRecord,
): CameInRecord | null => {
  const call = usePortalCall()
  const [earlier, setEarlier] = useState<CameInRecord | null>(null)
  const [of, by] = [toID(assessment), toID(client)]
  const until = typeof createdAt === 'string' ? createdAt : null
  useEffect(() => {
    let gone = false
    if (of === null || by === null || until === null) return undefined
    const query = new URLSearchParams({
      depth: '0',
      limit: '1',
      sort: '-createdAt',
      'where[assessment][equals]': String(of),
      'where[client][equals]': String(by),
      'where[createdAt][less_than]': until,
      'where[id][not_equals]': String(id),
      'where[replacedAt][exists]': 'false',
    })
    void call<{ docs: CameInRecord[] }>(`/${collection}?${query.toString()}`).then((found) => {
      if (found.ok && !gone) setEarlier(found.data.docs[0] ?? null)
    })
    return () => {
      gone = true
    }
  }, [by, call, collection, id, of, until])
  return earlier
}
