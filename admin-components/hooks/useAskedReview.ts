import { useEffect, useRef } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { RequestType } from '../../src/core/status/request.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useRequestReview } from '../RequestReview/RequestReviewHost.client.js'
import { useAskedOnce } from './useAskedOnce.js'

type Asked = { id: ID; name: string; type: RequestType }

/** Opens what came in for the request that a link names (`?review=` and its id), once. */
export const useAskedReview = (): void => {
  const { get, slugs } = useClientPortal()
  const { open } = useRequestReview()
  const asked = useAskedOnce('review')
  const opened = useRef(false)
  useEffect(() => {
    if (asked === null || opened.current) return
    opened.current = true
    const path = `/${slugs.requests}/${encodeURIComponent(asked)}?depth=0`
    void get<Asked>(path).then((answer) => {
      if (!answer.ok) return
      const { id, name, type } = answer.data
      open({ id, keptIn: slugs.keptIn, name, requests: slugs.requests, type })
    })
  }, [asked, get, open, slugs])
}
