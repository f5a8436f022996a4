'use client'

import { useState } from 'react'

import { useHydrated } from '../useHydrated.client.js'

type Position = { latitude: number; longitude: number }
type Props = {
  texts: { denied: string; finding: string; forget: string; found: string; use: string }
}

/**
 * Fills the hidden coordinates from the device when the person asks for it, and only then. Without
 * scripts, or where the device gives no position, the address is enough.
 */
export const PositionButton = ({ texts }: Props) => {
  const hydrated = useHydrated()
  const [position, setPosition] = useState<null | Position>(null)
  const [status, setStatus] = useState('')

  const able = hydrated && 'geolocation' in navigator && window.isSecureContext

  const find = (): void => {
    setStatus(texts.finding)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPosition({ latitude: coords.latitude, longitude: coords.longitude })
        setStatus(texts.found)
      },
      () => {
        setStatus(texts.denied)
      },
      { enableHighAccuracy: true, maximumAge: 60_000, timeout: 20_000 },
    )
  }
  const forget = (): void => {
    setPosition(null)
    setStatus('')
  }

  return (
    <div className="pcp-stack pcp-stack--tight">
      <input name="latitude" readOnly type="hidden" value={position?.latitude ?? ''} />
      <input name="longitude" readOnly type="hidden" value={position?.longitude ?? ''} />
      {able ? (
        <button
          className="pcp-button pcp-button--second"
          onClick={position ? forget : find}
          type="button"
        >
          {position ? texts.forget : texts.use}
        </button>
      ) : null}
      <p className="pcp-quiet" role="status">
        {status}
      </p>
    </div>
  )
}
