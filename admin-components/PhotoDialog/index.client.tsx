'use client'

import { useModal } from '@payloadcms/ui'
import { useEffect, useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall, useSendFile } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { CameraStep } from './CameraStep.client.js'
import { ChooseStep } from './ChooseStep.client.js'
import { CropStep } from './CropStep.client.js'
import './index.css'

type Props = {
  api: string
  client: ID
  /** After the photo was changed. */
  onChange: () => void
  /** Path of the photo that is there, below the API. */
  path: null | string
  slug: string
}
type Step =
  { file: Blob | null; kind: 'crop'; source: string } | { kind: 'camera' } | { kind: 'choose' }
type Answer = { photo: null | string }

/** An address of a file of this page, for as long as it is shown. */
const useReleased = (step: Step): void => {
  useEffect(
    () => () => {
      if (step.kind === 'crop' && step.file) URL.revokeObjectURL(step.source)
    },
    [step],
  )
}

const PhotoSteps = ({ api, client, onChange, path, slug }: Props): ReactNode => {
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const call = usePortalCall()
  const sendFile = useSendFile()
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  useReleased(step)
  const back = (): void => setStep({ kind: 'choose' })
  const cropFile = (file: Blob): void =>
    setStep({ file, kind: 'crop', source: URL.createObjectURL(file) })

  const send = async (picture: Blob): Promise<Answer | null> => {
    const answer = await run(() => sendFile<Answer>(portalPath('setPhoto', client), picture))
    if (answer) onChange()
    return answer
  }
  const save = async (picture: Blob): Promise<void> => {
    if (!(await send(picture))) return
    closeModal(slug)
    toastSuccess(text('changesSaved'))
  }
  const remove = async (): Promise<void> => {
    if (!(await run(() => call<Answer>(portalPath('removePhoto', client), {})))) return
    onChange()
    closeModal(slug)
    toastSuccess(text('changesSaved'))
  }
  /** The server reads more kinds than browsers do: what it made of the picture is cropped then. */
  const sendWhole = async (file: Blob | null): Promise<void> => {
    const answer = file ? await send(file) : null
    if (answer?.photo) setStep({ file: null, kind: 'crop', source: `${api}${answer.photo}` })
    else back()
  }

  return (
    <>
      <PortalAlert message={failure?.message} />
      {step.kind === 'choose' ? (
        <ChooseStep
          busy={busy}
          onCamera={() => setStep({ kind: 'camera' })}
          onChosen={cropFile}
          onCrop={() => setStep({ file: null, kind: 'crop', source: `${api}${path ?? ''}` })}
          onRemove={() => void remove()}
          photo={path ? `${api}${path}` : null}
        />
      ) : null}
      {step.kind === 'camera' ? <CameraStep onBack={back} onTaken={cropFile} /> : null}
      {step.kind === 'crop' ? (
        <CropStep
          busy={busy}
          key={step.source}
          onBack={back}
          onCut={(picture) => void save(picture)}
          onUnreadable={() => void sendWhole(step.file)}
          source={step.source}
        />
      ) : null}
    </>
  )
}

/** CLIENT PHOTO: taken or chosen, cut to a square, taken off again. */
export const PhotoDialog = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <PortalDialog slug={props.slug} title={text('photoTitle')}>
      <PhotoSteps {...props} />
    </PortalDialog>
  )
}
