import { useEffect, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import { usePortalCall } from './usePortalCall.js'

/** One row that a client sent in answer to a request. */
export type CameIn = { collection: string; id: ID; name: null | string }

/** More files than one answer may hold. */
const LIMIT = 20

type Found = { docs: { id: ID; name?: null | string }[] }

/** What came in for a request, as far as the reader may see it; null while it is asked for. */
export const useCameIn = ({
  collection,
  request,
}: {
  collection: string
  request: ID
}): { rows: CameIn[] | null } => {
  const call = usePortalCall()
  const [rows, setRows] = useState<CameIn[] | null>(null)
  useEffect(() => {
    let gone = false
    const query = new URLSearchParams({
      depth: '0',
      limit: String(LIMIT),
      'select[name]': 'true',
      sort: 'createdAt',
      'where[request][equals]': String(request),
    })
    void call<Found>(`/${collection}?${query.toString()}`).then((answer) => {
      if (gone) return
      const docs = answer.ok ? answer.data.docs : []
      setRows(docs.map(({ id, name }) => ({ collection, id, name: name ?? null })))
    })
    return () => {
      gone = true
    }
  }, [call, collection, request])
  return { rows }
}
