'use client'

import { Button } from '@payloadcms/ui'
import { useRef, type ReactNode, type RefObject } from 'react'

import { ACCEPT_PHOTOS } from '../../src/core/fileTypes.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { DialogButtons } from '../DialogButtons/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Props = {
  busy: boolean
  onCamera: () => void
  onChosen: (file: File) => void
  onCrop: () => void
  onRemove: () => void
  /** Address of the photo that is there. */
  photo: null | string
}

/** Cameras are only there over HTTPS; elsewhere a phone brings its own from the file input. */
const hasCamera = (): boolean => 'mediaDevices' in navigator

type FileInputProps = {
  capture?: 'environment'
  label: string
  onChosen: (file: File) => void
  ref: RefObject<HTMLInputElement | null>
}

const FileInput = ({ label, onChosen, ...input }: FileInputProps): ReactNode => (
  <input
    {...input}
    accept={ACCEPT_PHOTOS}
    aria-label={label}
    hidden
    onChange={({ target }) => {
      const [chosen] = target.files ?? []
      if (chosen) onChosen(chosen)
      // The same one again is a change as well
      target.value = ''
    }}
    type="file"
  />
)

/** Where the photo comes from, or that it goes. */
export const ChooseStep = ({
  busy,
  onCamera,
  onChosen,
  onCrop,
  onRemove,
  photo,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const file = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  return (
    <>
      {photo ? <img alt="" className="pcp-admin-photo-dialog__current" src={photo} /> : null}
      <DialogButtons>
        <Button onClick={() => (hasCamera() ? onCamera() : camera.current?.click())}>
          {text('photoTake')}
        </Button>
        <Button buttonStyle="secondary" onClick={() => file.current?.click()}>
          {text('photoChoose')}
        </Button>
        {photo ? (
          <>
            <Button buttonStyle="secondary" onClick={onCrop}>
              {text('photoCrop')}
            </Button>
            <ActionButton busy={busy} buttonStyle="secondary" onClick={onRemove}>
              {text('photoRemove')}
            </ActionButton>
          </>
        ) : null}
      </DialogButtons>
      <FileInput label={text('photoChoose')} onChosen={onChosen} ref={file} />
      <FileInput capture="environment" label={text('photoTake')} onChosen={onChosen} ref={camera} />
    </>
  )
}
