'use client'

import { useEffect, useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PositionLink } from '../PlaceCell/PositionLink.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { useRecordTab } from '../RecordTab/tabContext.js'
import { formatDateTime } from '../shared/formatDate.js'
import './index.css'

const base = 'pcp-admin-current-place'

type Place = {
  address?: null | string
  id: ID
  latitude?: null | number
  longitude?: null | number
  note?: null | string
  recordedAt: string
}

/** The newest place that the reader may see; null where there is none, or not yet. */
const useCurrentPlace = (slug: string): null | Place => {
  const call = usePortalCall()
  const tab = useRecordTab()
  const [place, setPlace] = useState<null | Place>(null)
  const { client, revision, setStarred } = tab ?? {}
  useEffect(() => {
    let gone = false
    const query = new URLSearchParams({
      depth: '0',
      limit: '1',
      sort: '-recordedAt',
      'where[clearedAt][exists]': 'false',
      'where[client][equals]': String(client),
    })
    void call<{ docs: Place[] }>(`/${slug}?${query.toString()}`).then((answer) => {
      if (gone || !answer.ok) return
      const [newest = null] = answer.data.docs
      setPlace(newest)
      setStarred?.(newest?.id ?? null)
    })
    return () => {
      gone = true
    }
  }, [call, client, revision, setStarred, slug])
  return place
}

/** Where the client was last, above the places of before. */
export const CurrentPlace = ({ slug }: { slug: string }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const place = useCurrentPlace(slug)
  if (!place) return null
  const { address, latitude, longitude, note, recordedAt } = place
  return (
    <div className={base}>
      <strong>
        <span aria-hidden="true">★</span> {text('placeCurrent')}
      </strong>
      {address ? <span className={`${base}__words`}>{address}</span> : null}
      {note ? <span className={`${base}__words`}>{note}</span> : null}
      <PositionLink latitude={latitude} longitude={longitude} />
      <PortalHint>{formatDateTime({ date: recordedAt, language })}</PortalHint>
    </div>
  )
}
