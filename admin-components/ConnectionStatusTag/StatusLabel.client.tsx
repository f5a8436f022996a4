'use client'

import type { ReactNode } from 'react'

import type { ConnectionStatus } from '../../src/core/status/connection.js'
import type { AdminKey } from '../../src/translations/label.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import './index.css'

const base = 'pcp-admin-status'

const TEXT = {
  connected: 'statusConnected',
  'invite-pending': 'statusInvitePending',
  'not-connected': 'statusNotConnected',
} as const satisfies Record<ConnectionStatus, AdminKey>

type Props = { status: ConnectionStatus }

export const statusClass = (status: ConnectionStatus): string => `${base} ${base}--${status}`

/** A dot and what it means. */
export const StatusWords = ({ status }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <>
      <span aria-hidden="true" className={`${base}__dot`} />
      {text(TEXT[status])}
    </>
  )
}

/** Portal status in words with a dot, where something else says what it is: the head of a column. */
export const StatusLabel = ({ status }: Props): ReactNode => (
  <span className={statusClass(status)}>
    <StatusWords status={status} />
  </span>
)
