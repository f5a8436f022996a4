'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { DialogButtons } from '../DialogButtons/index.client.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useResendInvite } from '../hooks/useResendInvite.js'
import { InvitationSheet, type Sheet } from '../InvitationSheet/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { PortalFacts } from '../PortalFacts/index.client.js'

const PendingInvite = ({ slug, status }: { slug: string; status: PortalStatus }): ReactNode => {
  const { client, dialog, post } = useClientPortal()
  const { closeModal, openModal } = useModal()
  const { text } = usePortalTranslation()
  const action = useAction()
  const resend = useResendInvite(action.run)
  const [sheet, setSheet] = useState<null | Sheet>(null)

  const cancel = (): void => {
    closeModal(slug)
    openModal(dialog('cancel'))
  }
  const resendAndClose = async (): Promise<void> => {
    if (await resend()) closeModal(slug)
  }

  const print = async (): Promise<void> => {
    setSheet(await action.run(() => post<Sheet>(portalPath('printInvitation', client), {})))
  }

  if (sheet) return <InvitationSheet sheet={sheet} slug={slug} />
  return (
    <>
      {status.daysUntilExpiry === null ? null : (
        <p>{text('pendingDaysLeft', { count: status.daysUntilExpiry })}</p>
      )}
      <PortalFacts facts={[[text('pendingSentTo'), status.email ?? text('connectionUnknown')]]} />
      <PortalAlert message={action.failure?.message} />
      <DialogButtons>
        <ActionButton
          busy={action.busy}
          disabled={!status.actions.includes('resend-invite')}
          onClick={() => void resendAndClose()}
        >
          {text('actionResendInvite')}
        </ActionButton>
        <ActionButton
          busy={action.busy}
          buttonStyle="secondary"
          disabled={!status.actions.includes('resend-invite')}
          onClick={() => void print()}
        >
          {text('actionPrintInvite')}
        </ActionButton>
        <Button
          buttonStyle="secondary"
          disabled={!status.actions.includes('cancel-invite')}
          onClick={cancel}
        >
          {text('actionCancelInvite')}
        </Button>
      </DialogButtons>
    </>
  )
}

/**
 * PENDING CUSTOMER PORTAL INVITE: how long it lasts, where it went, and what can be done about it.
 */
export const PendingInviteDialog = ({ status }: { status: PortalStatus }): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const slug = dialog('pending')
  return (
    <PortalDialog slug={slug} title={text('pendingTitle')}>
      <PendingInvite slug={slug} status={status} />
    </PortalDialog>
  )
}
