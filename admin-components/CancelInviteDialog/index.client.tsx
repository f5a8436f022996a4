'use client'

import { Button, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { DialogButtons } from '../DialogButtons/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

const Confirm = ({ email, slug }: { email: null | string; slug: string }): ReactNode => {
  const { client, post, reload } = useClientPortal()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()

  const cancel = async (): Promise<void> => {
    if (!(await run(() => post<PortalStatus>(portalPath('cancelInvite', client), {})))) return
    closeModal(slug)
    reload()
    toastSuccess(text('changesSaved'))
  }

  return (
    <>
      <p>{text('cancelInviteIntro', { email: email ?? '' })}</p>
      <PortalAlert message={failure?.message} />
      <DialogButtons>
        <ActionButton busy={busy} className="pcp-admin-disconnect" onClick={() => void cancel()}>
          {text('actionCancelInvite')}
        </ActionButton>
        <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
          {text('dialogBack')}
        </Button>
      </DialogButtons>
    </>
  )
}

/** An invitation that is canceled cannot be brought back, so it is asked first. */
export const CancelInviteDialog = ({ status }: { status: PortalStatus }): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const slug = dialog('cancel')
  return (
    <PortalDialog slug={slug} title={text('cancelInviteTitle')}>
      <Confirm email={status.email} slug={slug} />
    </PortalDialog>
  )
}
