'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState, type ReactNode } from 'react'

import type { MapLinks } from '../../src/core/mapLinks.js'
import { sameID, type ID } from '../../src/core/ids.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { useRecordTab } from '../RecordTab/tabContext.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { formatDate } from '../shared/formatDate.js'
import { useMapFiles } from './useMapFiles.js'
import './index.css'

/** As many pins as can still be told apart; the table has all. */
const MOST = 100

type Place = {
  address?: null | string
  id: ID
  latitude: number
  longitude: number
  note?: null | string
  recordedAt: string
}

/** Places with a position, the newest first; null until they are asked for and there. */
const usePlaces = (slug: string, wanted: boolean): null | Place[] => {
  const call = usePortalCall()
  const { client, revision } = useRecordTab() ?? {}
  const [places, setPlaces] = useState<null | Place[]>(null)
  useEffect(() => {
    if (!wanted) return undefined
    let gone = false
    const query = new URLSearchParams({
      depth: '0',
      limit: String(MOST),
      sort: '-recordedAt',
      'where[clearedAt][exists]': 'false',
      'where[client][equals]': String(client),
      'where[latitude][exists]': 'true',
      'where[longitude][exists]': 'true',
    })
    void call<{ docs: Place[] }>(`/${slug}?${query.toString()}`).then((answer) => {
      if (!gone && answer.ok) setPlaces(answer.data.docs)
    })
    return () => {
      gone = true
    }
  }, [call, client, revision, slug, wanted])
  return places
}

type Props = { map: MapLinks; slug: string }

const Board = ({ map, places, slug }: Props & { places: readonly Place[] }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { config } = useConfig()
  const starred = useRecordTab()?.starred ?? null
  const pins = places.map(({ address, id, latitude, longitude, note, recordedAt }) => {
    const star = starred !== null && sameID(starred, id)
    const words = [star ? text('placeCurrent') : '', address ?? note ?? '']
    return {
      at: [latitude, longitude],
      href: formatAdminURL({
        adminRoute: config.routes.admin,
        path: `/collections/${slug}/${String(id)}`,
      }),
      name: [...words, formatDate({ date: recordedAt, language })].filter(Boolean).join(' · '),
      star,
    }
  })
  const drawn = JSON.stringify(pins)
  return (
    <pcp-map
      data-credit={map.attribution}
      data-credit-url={map.attributionURL}
      data-label={text('placesMapLabel')}
      data-missing={text('placesMapMissing')}
      data-pins={drawn}
      data-tiles={map.tiles}
      data-zoom={map.maxZoom}
      data-zoom-in={text('placesMapZoomIn')}
      data-zoom-out={text('placesMapZoomOut')}
      // Drawn once for each element: other pins are another one
      key={drawn}
    />
  )
}

/**
 * Where a client was, on a map, the current place starred. Nothing of it is loaded and no tile is
 * asked for before staff press the button, which says who then sees which places are looked at.
 */
export const PlacesMap = ({ map, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const [shown, setShown] = useState(false)
  const places = usePlaces(slug, shown)
  const files = useMapFiles(map, shown)
  return (
    <div className="pcp-admin-places-map">
      {map.site === null ? null : (
        <PortalHint>{text('placesMapSite', { site: map.site })}</PortalHint>
      )}
      <div>
        <ActionButton
          buttonStyle="secondary"
          busy={shown && files === 'loading'}
          extraButtonProps={{ 'aria-expanded': shown }}
          onClick={() => setShown((before) => !before)}
          size="medium"
        >
          {text(shown ? 'placesMapHide' : 'placesMapShow')}
        </ActionButton>
      </div>
      <PortalAlert message={shown && files === 'failed' ? text('placesMapFailed') : null} />
      {shown && places?.length === 0 ? <PortalHint live>{text('placesMapNone')}</PortalHint> : null}
      {shown && files === 'there' && places && places.length > 0 ? (
        <Board map={map} places={places} slug={slug} />
      ) : null}
    </div>
  )
}
