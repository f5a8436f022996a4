'use client'

import { Button, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { DialogButtons } from '../DialogButtons/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'

/** Pop-up with the server's sentence when the client has an active release of information. */
export const RoiRefusedDialog = ({ message }: { message: string }): ReactNode => {
  const { dialog } = useClientPortal()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const slug = dialog('roi')
  return (
    <PortalDialog onTop slug={slug} title={text('requestRoiTitle')}>
      <p>{message}</p>
      <DialogButtons>
        <Button extraButtonProps={{ 'data-first-focus': true }} onClick={() => closeModal(slug)}>
          {text('dialogOK')}
        </Button>
      </DialogButtons>
    </PortalDialog>
  )
}
