'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import { DialogButtons } from '../DialogButtons/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { snapshot } from './cutOut.js'

type Props = { onBack: () => void; onTaken: (picture: Blob) => void }

/** What the camera of this device sees, until the picture is taken. It is off as soon as this is left. */
const useCamera = () => {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<'failed' | 'ready' | 'starting'>('starting')
  useEffect(() => {
    let stream: MediaStream | undefined
    let left = false
    const off = (): void => stream?.getTracks().forEach((track) => track.stop())
    const on = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (left) return off()
      if (video.current) video.current.srcObject = stream
      setState('ready')
    }
    on().catch(() => setState('failed'))
    return () => {
      left = true
      off()
    }
  }, [])
  return { state, video }
}

export const CameraStep = ({ onBack, onTaken }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { state, video } = useCamera()
  const take = async (): Promise<void> => {
    const picture = video.current ? await snapshot(video.current) : null
    if (picture) onTaken(picture)
  }
  return (
    <>
      <PortalAlert message={state === 'failed' ? text('photoNoCamera') : null} />
      {state === 'failed' ? null : (
        <video
          aria-label={text('photoCamera')}
          autoPlay
          className="pcp-admin-photo-dialog__video"
          muted
          playsInline
          ref={video}
        />
      )}
      <DialogButtons>
        {state === 'failed' ? null : (
          <Button disabled={state !== 'ready'} onClick={() => void take()}>
            {text('photoTakeNow')}
          </Button>
        )}
        <Button buttonStyle="secondary" onClick={onBack}>
          {text('dialogBack')}
        </Button>
      </DialogButtons>
    </>
  )
}
