'use client'

import { useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { ConnectionStatus } from '../../src/core/status/connection.js'
import { useClientPortal, type PortalDialogName } from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { statusClass, StatusWords } from './StatusLabel.client.js'

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
  const content = (
    <>
      <span className="sr-only">{text('cardStatus')}: </span>
      <StatusWords status={status} />
    </>
  )

  return (
    <div role="status">
      {name ? (
        <button
          aria-haspopup="dialog"
          className={`${statusClass(status)} pcp-admin-status--button`}
          onClick={() => openModal(dialog(name))}
          type="button"
        >
          {content}
        </button>
      ) : (
        <span className={statusClass(status)}>{content}</span>
      )}
    </div>
  )
}
