'use client'

import { useModal } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import { PortalHint } from '../PortalHint/index.client.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import type { ConnectionAction } from '../../src/core/status/connection.js'
import type { AdminKey } from '../../src/translations/label.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useResendInvite } from '../hooks/useResendInvite.js'
import { cardButtons, type CardAction } from './cardButtons.js'
import './index.css'

const TEXT = {
  'resend-invite': 'actionResendInvite',
  'send-invite': 'actionSendInvite',
  'send-message': 'actionSendMessage',
  'send-request': 'actionSendRequest',
} as const satisfies Record<CardAction, AdminKey>

/** Names that the sources gave them before, for who looks for those. */
const OLDER: Partial<Record<CardAction, AdminKey>> = {
  'send-message': 'messageOlderName',
  'send-request': 'requestOlderName',
}

/** What staff can do next with the client's portal. */
export const PortalButtons = ({ actions }: { actions: readonly ConnectionAction[] }): ReactNode => {
  const { dialog } = useClientPortal()
  const { openModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const resend = useResendInvite(run)
  const hint = useId()
  const buttons = cardButtons(actions)
  const older = (action: CardAction): string | undefined => {
    const key = OLDER[action]
    return key && text(key)
  }
  const isWaiting = buttons.some(({ enabled }) => !enabled)

  const press: Record<CardAction, () => void> = {
    'resend-invite': () => void resend(),
    'send-invite': () => openModal(dialog('invite')),
    'send-message': () => openModal(dialog('message')),
    'send-request': () => openModal(dialog('request')),
  }

  return (
    <>
      <div className="pcp-admin-buttons">
        {buttons.map(({ action, enabled }, index) => (
          <ActionButton
            busy={busy && action === 'resend-invite'}
            buttonStyle={index === 0 && enabled ? 'primary' : 'secondary'}
            disabled={!enabled}
            extraButtonProps={{
              title: older(action),
              'aria-describedby': enabled ? undefined : hint,
            }}
            key={action}
            onClick={press[action]}
          >
            {text(TEXT[action])}
          </ActionButton>
        ))}
      </div>
      {isWaiting ? <PortalHint id={hint}>{text('cardAvailableWhenConnected')}</PortalHint> : null}
      <PortalAlert message={failure?.message} />
    </>
  )
}
