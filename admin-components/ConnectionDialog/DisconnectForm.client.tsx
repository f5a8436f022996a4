'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import { DISCONNECT_REASONS, type DisconnectReason } from '../../src/core/status/connection.js'
import type { AdminKey } from '../../src/translations/label.js'
import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextAreaBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import './index.css'

const REASON_TEXT = {
  'client-request': 'disconnectReasonClientRequest',
  'email-changed': 'disconnectReasonEmailChanged',
  other: 'disconnectReasonOther',
  'security-breach': 'disconnectReasonSecurityBreach',
} as const satisfies Record<DisconnectReason, AdminKey>

/** The second step that keeps a disconnect from happening by accident: why, and a note. */
export const DisconnectForm = ({
  onBack,
  slug,
}: {
  onBack: () => void
  slug: string
}): ReactNode => {
  const { client, post, reload } = useClientPortal()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const intro = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone: go on where the new step begins
  useEffect(() => intro.current?.focus(), [])

  const disconnect = async (): Promise<void> => {
    const status = await run(() =>
      post<PortalStatus>(portalPath('disconnectClient', client), {
        ...(reason ? { reason } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      }),
    )
    if (!status) return
    closeModal(slug)
    reload()
    toastSuccess(text('changesSaved'))
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} className="pcp-admin-disconnect" type="submit">
            {text('actionDisconnect')}
          </ActionButton>
          <Button buttonStyle="secondary" onClick={onBack}>
            {text('dialogBack')}
          </Button>
        </>
      }
      failure={failure}
      onSubmit={() => void disconnect()}
    >
      <p ref={intro} tabIndex={-1}>
        {text('disconnectIntro')}
      </p>
      <SelectBox
        choices={DISCONNECT_REASONS.map((value) => ({ label: text(REASON_TEXT[value]), value }))}
        label={text('disconnectReason')}
        name="reason"
        onChange={setReason}
        placeholder={text('requestChoose')}
        value={reason}
      />
      <TextAreaBox label={text('disconnectNote')} name="note" onChange={setNote} value={note} />
    </PortalForm>
  )
}
