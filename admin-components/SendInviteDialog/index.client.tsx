'use client'

import { CheckboxInput, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { isEmail, normalizeEmail } from '../../src/core/email.js'
import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { AttestationBox } from '../AttestationBox/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

/** The client's saved address; what was not saved yet is not trusted with an invitation. */
const useSavedEmail = (): string => {
  const { data } = useDocumentInfo()
  const email: unknown = data?.email
  return typeof email === 'string' ? email : ''
}

type Props = { slug: string; status: PortalStatus }

const InviteForm = ({
  slug,
  status: { canJoinCareTeam, canUpdateProfile, profileEmail: known },
}: Props): ReactNode => {
  const { attestation, client, post, reload } = useClientPortal()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const profileEmail = useSavedEmail() || known || ''
  const [email, setEmail] = useState(profileEmail)
  const [confirmed, setConfirmed] = useState(false)
  const [updates, setUpdates] = useState(false)
  const [joins, setJoins] = useState(true)
  const isOther =
    profileEmail !== '' && isEmail(normalizeEmail(email)) && normalizeEmail(email) !== profileEmail
  const updateProfile = isOther && canUpdateProfile && updates

  const send = async (): Promise<void> => {
    const status = await run(() =>
      post<PortalStatus>(portalPath('inviteClient', client), {
        attestation: confirmed,
        email,
        ...(canJoinCareTeam ? { addToCareTeam: joins } : {}),
        ...(updateProfile ? { updateProfile } : {}),
      }),
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
      {isOther ? (
        <PortalHint>{text('inviteOtherAddress', { email: profileEmail })}</PortalHint>
      ) : null}
      {isOther && canUpdateProfile ? (
        <CheckboxInput
          checked={updates}
          label={text('inviteUpdateProfile')}
          onToggle={({ target }) => setUpdates(target.checked)}
        />
      ) : null}
      {canJoinCareTeam ? (
        <CheckboxInput
          checked={joins}
          label={text('inviteAddToCareTeam')}
          onToggle={({ target }) => setJoins(target.checked)}
        />
      ) : null}
      <AttestationBox checked={confirmed} label={attestation} onChange={setConfirmed} />
    </PortalForm>
  )
}

/** SEND INVITATION TO THE CUSTOMER PORTAL (seed "Account Management"). */
export const SendInviteDialog = ({ status }: { status: PortalStatus }): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const slug = dialog('invite')
  return (
    <PortalDialog slug={slug} title={text('inviteTitle')}>
      <InviteForm slug={slug} status={status} />
    </PortalDialog>
  )
}
