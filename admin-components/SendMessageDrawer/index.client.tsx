'use client'

import { useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { ContactOffNote } from '../ContactOffNote/index.client.js'
import { MessageForm } from '../MessageForm/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'

/** Send Customer Portal Message, at the right side. */
export const SendMessageDrawer = (): ReactNode => {
  const { client, dialog, reload } = useClientPortal()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const slug = dialog('message')
  return (
    <PortalDialog drawer slug={slug} title={text('messageTitle')}>
      <ContactOffNote name={text('contactOffClient')} />
      <MessageForm
        autoFocus
        client={client}
        label={text('messageLabel')}
        onSent={() => {
          closeModal(slug)
          reload()
        }}
        sendLabel={text('messageSend')}
      />
    </PortalDialog>
  )
}
