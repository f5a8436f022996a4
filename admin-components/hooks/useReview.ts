import { useCallback, useEffect, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import type {
  CannotReason,
  RequestStatus,
  RequestType,
  ReviewState,
} from '../../src/core/status/request.js'
import type { PortalAnswer } from '../shared/callPortal.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'

/** A request as its review shows it. */
export type ReviewedRequest = {
  cannotAt?: null | string
  cannotReason?: CannotReason | null
  cannotText?: null | string
  client?: unknown
  completedAt?: null | string
  correctedAt?: null | string
  /** How often the client has corrected the answer. */
  corrections?: null | number
  dueDate?: null | string
  id: string
  name: string
  note?: null | string
  review?: null | ReviewState
  reviewNote?: null | string
  reviewedAt?: null | string
  reviewedBy?: unknown
  reviewedByName?: null | string
  status: RequestStatus
  type: RequestType
}

/** One file of the answer; no number of pages for who may only look. */
export type ReviewedFile = {
  filename?: null | string
  id: string
  mergedInto?: null | string
  mimeType?: null | string
  name: string
  pages?: number
}

export type CameInRecord = Readonly<Record<string, unknown>> & { id: ID }
/** `earlier`: what the client has sent something else instead of, the newest first. */
type Came = {
  earlier: CameInRecord[]
  files: ReviewedFile[]
  record: CameInRecord | null
}
export type Review = Came & { request: ReviewedRequest }

/** More than one answer may hold, with what was made of it. */
const MOST = 200

type Slugs = { keptIn: Readonly<Record<RequestType, string>>; requests: string }
type Asked = Slugs & { id: ID; type: RequestType }
type Docs<T> = { docs: T[] }

/** What is to be seen of a request and of what came in for it; null while it is asked for. */
export const useReview = ({
  id,
  keptIn,
  requests,
  type,
}: Asked): { failed: null | string; reload: () => void; review: null | Review } => {
  const call = usePortalCall()
  const [review, setReview] = useState<null | Review>(null)
  const [failed, setFailed] = useState<null | string>(null)
  const [revision, setRevision] = useState(0)
  const kept = keptIn[type]

  useEffect(() => {
    let gone = false
    const cameIn = async (): Promise<Came> => {
      if (type === 'document') {
        const counted = await call<{ files: ReviewedFile[] }>(portalPath('requestFiles', id))
        if (counted.ok) return { earlier: [], files: counted.data.files, record: null }
      }
      const query = new URLSearchParams({
        depth: '0',
        limit: String(MOST),
        sort: type === 'document' ? 'createdAt' : '-createdAt',
        'where[request][equals]': String(id),
        // Its file is gone
        ...(type === 'document' ? { 'where[takenBackAt][exists]': 'false' } : {}),
      })
      const found = await call<Docs<CameInRecord>>(`/${kept}?${query.toString()}`)
      const docs = found.ok ? found.data.docs : []
      if (type === 'document')
        return { earlier: [], files: docs as unknown as ReviewedFile[], record: null }
      const [record = null, ...earlier] = docs
      return { earlier, files: [], record }
    }
    const ask = async (): Promise<void> => {
      const [request, came]: [PortalAnswer<ReviewedRequest>, Came] = await Promise.all([
        call<ReviewedRequest>(`/${requests}/${encodeURIComponent(id)}?depth=1`),
        cameIn(),
      ])
      if (gone) return
      if (request.ok) setReview({ ...came, request: request.data })
      setFailed(request.ok ? null : request.message)
    }
    void ask()
    return () => {
      gone = true
    }
  }, [call, id, kept, requests, revision, type])

  const reload = useCallback(() => setRevision((before) => before + 1), [])
  return { failed, reload, review }
}
