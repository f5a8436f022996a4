'use client'

import { useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { DisconnectForm } from '../ConnectionDialog/DisconnectForm.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'

/** What stands behind Disconnect in the Action Menu: why, a note, and the button that does it. */
export const DisconnectDialog = (): ReactNode => {
  const { dialog } = useClientPortal()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const slug = dialog('disconnect')
  return (
    <PortalDialog slug={slug} title={text('disconnectTitle')}>
      <DisconnectForm onBack={() => closeModal(slug)} slug={slug} />
    </PortalDialog>
  )
}
