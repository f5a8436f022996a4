'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Props = { latitude?: null | number | undefined; longitude?: null | number | undefined }

/**
 * A position, opened by whatever map the reader's own device has (RFC 5870): no map of ours asks a
 * stranger's server where a client is.
 */
export const PositionLink = ({ latitude, longitude }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null
  const position = `${latitude}, ${longitude}`
  return (
    <a href={`geo:${latitude},${longitude}`} title={text('placeOpenMap')}>
      {position}
    </a>
  )
}
