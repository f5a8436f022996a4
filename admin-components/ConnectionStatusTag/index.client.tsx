'use client'

import { useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { ConnectionStatus } from '../../src/core/status/connection.js'
import type { AdminKey } from '../../src/translations/label.js'
import { useClientPortal, type PortalDialogName } from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import './index.css'

const base = 'pcp-admin-status'

const TEXT = {
  connected: 'statusConnected',
  'invite-pending': 'statusInvitePending',
  'not-connected': 'statusNotConnected',
} as const satisfies Record<ConnectionStatus, AdminKey>

const DIALOG: Record<ConnectionStatus, null | PortalDialogName> = {
  connected: 'connection',
  'invite-pending': 'pending',
  'not-connected': null,
}

/** Portal status in words with a dot. Where there is more to know it is a button that opens it. */
export const ConnectionStatusTag = ({ status }: { status: ConnectionStatus }): ReactNode => {
  const { dialog } = useClientPortal()
  const { openModal } = useModal()
  const { text } = usePortalTranslation()
  const name = DIALOG[status]
  const className = `${base} ${base}--${status}`
  const content = (
    <>
      <span aria-hidden="true" className={`${base}__dot`} />
      <span className="sr-only">{text('cardStatus')}: </span>
      {text(TEXT[status])}
    </>
  )

  return (
    <div role="status">
      {name ? (
        <button
          aria-haspopup="dialog"
          className={`${className} ${base}--button`}
          onClick={() => openModal(dialog(name))}
          type="button"
        >
          {content}
        </button>
      ) : (
        <span className={className}>{content}</span>
      )}
    </div>
  )
}
