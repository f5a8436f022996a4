'use client'

import { useDocumentInfo, useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { AttestationBox } from '../AttestationBox/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

/** The client's saved address; what was not saved yet is not trusted with an invitation. */
const useSavedEmail = (): string => {
  const { data } = useDocumentInfo()
  const email: unknown = data?.email
  return typeof email === 'string' ? email : ''
}

const InviteForm = ({ slug }: { slug: string }): ReactNode => {
  const { attestation, client, post, reload } = useClientPortal()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [email, setEmail] = useState(useSavedEmail())
  const [confirmed, setConfirmed] = useState(false)

  const send = async (): Promise<void> => {
    const status = await run(() =>
      post<PortalStatus>(portalPath('inviteClient', client), { attestation: confirmed, email }),
    )
    if (!status) return
    closeModal(slug)
    reload()
    toastSuccess(text('inviteSent', { email: status.email ?? email }))
  }

  return (
    <PortalForm
      buttons={
        <ActionButton busy={busy} type="submit">
          {text('inviteSend')}
        </ActionButton>
      }
      failure={failure}
      onSubmit={() => void send()}
    >
      <TextBox
        first
        label={text('inviteEmail')}
        name="email"
        onChange={setEmail}
        required
        type="email"
        value={email}
      />
      <AttestationBox checked={confirmed} label={attestation} onChange={setConfirmed} />
    </PortalForm>
  )
}

/** SEND INVITATION TO THE CUSTOMER PORTAL (seed "Account Management"). */
export const SendInviteDialog = (): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const slug = dialog('invite')
  return (
    <PortalDialog slug={slug} title={text('inviteTitle')}>
      <InviteForm slug={slug} />
    </PortalDialog>
  )
}
