'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'

import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { DialogButtons } from '../DialogButtons/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useResendInvite } from '../hooks/useResendInvite.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalFacts } from '../PortalFacts/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'

type Props = {
  /** Closes it, with the focus back on its button. */
  onDone: () => void
  status: PortalStatus
  /** Id of the title. */
  title: string
}

/** PENDING CUSTOMER PORTAL INVITE: days to its end, address, RESEND, DISCONNECT. */
export const PendingPopover = ({ onDone, status, title }: Props): ReactNode => {
  const { dialog } = useClientPortal()
  const { openModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const resend = useResendInvite(run)
  return (
    <>
      <h2 id={title}>{text('pendingTitle')}</h2>
      {status.daysUntilExpiry === null ? null : (
        <p>{text('pendingDaysLeft', { count: status.daysUntilExpiry })}</p>
      )}
      <PortalFacts facts={[[text('pendingSentTo'), status.email ?? text('connectionUnknown')]]} />
      <PortalAlert message={failure?.message} />
      <DialogButtons>
        <ActionButton
          busy={busy}
          margin={false}
          onClick={() => void resend().then((sent) => (sent ? onDone() : undefined))}
          size="small"
        >
          {text('actionResend')}
        </ActionButton>
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            onDone()
            openModal(dialog('cancel'))
          }}
          size="small"
        >
          {text('actionDisconnect')}
        </Button>
      </DialogButtons>
    </>
  )
}

/** CUSTOMER PORTAL CONNECTION: Email, Phone, Last Seen, DISCONNECT. */
export const ConnectedPopover = ({ onDone, status, title }: Props): ReactNode => {
  const { dialog, reloadStatus } = useClientPortal()
  // A page that a client opens tells nobody: when they were last here is asked for when it is looked at
  useEffect(() => reloadStatus(), [reloadStatus])
  const { openModal } = useModal()
  const { language, text } = usePortalTranslation()
  const unknown = text('connectionUnknown')
  const seen = status.lastSeen
    ? formatDateTime({ date: status.lastSeen, language })
    : text('connectionNever')
  return (
    <>
      <h2 id={title}>{text('connectionTitle')}</h2>
      <PortalFacts
        facts={[
          [text('connectionEmail'), status.email ?? unknown],
          [text('connectionPhone'), status.phoneShown ?? unknown],
          [text('connectionLastSeen'), seen],
        ]}
      />
      <DialogButtons>
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            onDone()
            openModal(dialog('disconnect'))
          }}
          size="small"
        >
          {text('actionDisconnect')}
        </Button>
      </DialogButtons>
    </>
  )
}
