'use client'

import { Button } from '@payloadcms/ui'
import { useId, useRef, useState, type ReactNode } from 'react'
import Cropper, { type Area, type Point } from 'react-easy-crop'
import 'react-easy-crop/react-easy-crop.css'

import { ActionButton } from '../ActionButton/index.client.js'
import { DialogButtons } from '../DialogButtons/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { cutOut } from './cutOut.js'

type Props = {
  busy: boolean
  onBack: () => void
  onCut: (picture: Blob) => void
  /** The browser cannot show it, as most cannot a HEIC. */
  onUnreadable: () => void
  source: string
}

const base = 'pcp-admin-photo-dialog'
const CENTER: Point = { x: 0, y: 0 }
const MOST_ZOOM = 4
/** Pixels that an arrow key moves the picture by. */
const STEP = 6

/** Which square of the picture is kept: by mouse, finger, or the keys. */
export const CropStep = ({ busy, onBack, onCut, onUnreadable, source }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const [place, setPlace] = useState(CENTER)
  const [zoom, setZoom] = useState(1)
  const [area, setArea] = useState<Area | null>(null)
  const image = useRef<HTMLImageElement>(null)
  const zoomID = useId()
  const save = async (): Promise<void> => {
    const picture = image.current && area ? await cutOut(image.current, area) : null
    if (picture) onCut(picture)
  }
  return (
    <>
      <PortalHint>{text(area ? 'photoCropHint' : 'cardLoading')}</PortalHint>
      <div className={`${base}__crop`}>
        <Cropper
          aspect={1}
          crop={place}
          cropperProps={{ 'aria-label': text('photoCropArea'), role: 'application' }}
          disableAutomaticStylesInjection
          image={source}
          keyboardStep={STEP}
          maxZoom={MOST_ZOOM}
          mediaProps={{ onError: onUnreadable }}
          // A picture that the browser cannot read has no pixels
          onCropAreaChange={(_percent, pixels) => setArea(pixels.width > 0 ? pixels : null)}
          onCropChange={setPlace}
          onZoomChange={setZoom}
          setImageRef={({ current }) => {
            image.current = current
          }}
          zoom={zoom}
        />
      </div>
      <div className={`${base}__zoom`}>
        <label htmlFor={zoomID}>{text('photoZoom')}</label>
        <input
          id={zoomID}
          max={MOST_ZOOM}
          min={1}
          onChange={({ target }) => setZoom(Number(target.value))}
          step={0.1}
          type="range"
          value={zoom}
        />
      </div>
      <DialogButtons>
        <ActionButton busy={busy} disabled={!area} onClick={() => void save()}>
          {text('photoSave')}
        </ActionButton>
        <Button buttonStyle="secondary" onClick={onBack}>
          {text('dialogBack')}
        </Button>
      </DialogButtons>
    </>
  )
}
