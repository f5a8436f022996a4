'use client'

import { useModal } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import type { ConnectionStatus } from '../../src/core/status/connection.js'
import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import type { AdminKey } from '../../src/translations/label.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { usePopover } from '../hooks/usePopover.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { ConnectedPopover, PendingPopover } from './Popovers.client.js'

const base = 'pcp-admin-badge'

/** The three labels of the button below the photo (seed "Account Management"). */
const TEXT = {
  connected: 'statusConnected',
  'invite-pending': 'statusInviteSent',
  'not-connected': 'actionSendInvite',
} as const satisfies Record<ConnectionStatus, AdminKey>

const Details = ({ status }: { status: PortalStatus }): ReactNode => {
  const { text } = usePortalTranslation()
  const { button, close, isOpen, panel, root } = usePopover()
  const title = useId()
  return (
    <div {...root} className={base}>
      <button
        {...button}
        aria-haspopup="dialog"
        className={`${base}__button ${base}__button--${status.status}`}
        type="button"
      >
        {text(TEXT[status.status])}
      </button>
      {isOpen ? (
        <div {...panel} aria-labelledby={title} className={`${base}__panel`} role="dialog">
          {status.status === 'connected' ? (
            <ConnectedPopover onDone={close} status={status} title={title} />
          ) : (
            <PendingPopover onDone={close} status={status} title={title} />
          )}
        </div>
      ) : null}
    </div>
  )
}

/**
 * Below the photo: how the client stands with the portal, and what can be done about it. Hovering
 * shows more, as does a click or the keyboard; what is shown can be reached, and stays until it is
 * left or Escape is pressed (WCAG 2.2: 1.4.13).
 */
export const PortalBadge = ({ status }: { status: PortalStatus }): ReactNode => {
  const { dialog } = useClientPortal()
  const { openModal } = useModal()
  const { text } = usePortalTranslation()
  if (status.record === 'sealed' || status.record === 'erasing') return null
  if (status.status !== 'not-connected') return <Details key={status.status} status={status} />
  return (
    <div className={base}>
      <button
        className={`${base}__button`}
        onClick={() => openModal(dialog('invite'))}
        type="button"
      >
        {text(TEXT['not-connected'])}
      </button>
    </div>
  )
}
