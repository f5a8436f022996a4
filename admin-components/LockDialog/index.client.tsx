'use client'

import { useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { AdminKey } from '../../src/translations/label.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { AttestationBox } from '../AttestationBox/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { LockReasonBox } from '../LockReasonBox/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

type Props = { name: string; slug: string }

/** Closes the dialog once the record is in its new state, and asks for everything anew. */
const useDone = (slug: string): ((done: AdminKey) => void) => {
  const { reload } = useClientPortal()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  return (done) => {
    closeModal(slug)
    reload()
    toastSuccess(text(done))
  }
}

const LockForm = ({ name, slug }: Props): ReactNode => {
  const { client, post } = useClientPortal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [reason, setReason] = useState('')
  const [confirmed, setConfirmed] = useState(false)
  const done = useDone(slug)

  const lock = async (): Promise<void> => {
    const body = { attestation: confirmed, reason }
    if (await run(() => post(portalPath('sealClient', client), body))) done('recordWasSealed')
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('sealButton')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void lock()}
    >
      <p>{text('sealIntro', { name })}</p>
      <p>{text('sealAccount')}</p>
      <LockReasonBox onChange={setReason} value={reason} />
      <AttestationBox checked={confirmed} label={text('sealAttestation')} onChange={setConfirmed} />
    </PortalForm>
  )
}

const UnlockForm = ({ name, slug }: Props): ReactNode => {
  const { client, post } = useClientPortal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const done = useDone(slug)

  const unlock = async (): Promise<void> => {
    if (await run(() => post(portalPath('unsealClient', client), {}))) done('recordWasOpened')
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('unsealButton')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void unlock()}
    >
      <p>{text('unsealIntro', { name })}</p>
      <p>{text('unsealAccount')}</p>
    </PortalForm>
  )
}

/** SEAL THIS RECORD, or OPEN THIS RECORD AGAIN where it is locked. */
export const LockDialog = ({ name, locked }: { name: string; locked: boolean }): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const slug = dialog('lock')
  const Form = locked ? UnlockForm : LockForm
  return (
    <PortalDialog slug={slug} title={text(locked ? 'unsealTitle' : 'sealTitle')}>
      <Form name={name} slug={slug} />
    </PortalDialog>
  )
}
