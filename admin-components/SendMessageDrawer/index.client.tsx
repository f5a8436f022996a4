'use client'

import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { MessageEditor } from '../MessageEditor/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

type Draft = null | SerializedEditorState
type Props = { draft: Draft; onDraft: (draft: Draft) => void; slug: string }

const MessageForm = ({ draft, onDraft, slug }: Props): ReactNode => {
  const { client, post, reload } = useClientPortal()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()

  const send = async (): Promise<void> => {
    const sent = await run(() =>
      post(portalPath('sendMessage', client), { body: draft ?? undefined }),
    )
    if (!sent) return
    onDraft(null)
    closeModal(slug)
    reload()
    toastSuccess(text('messageSent'))
  }

  return (
    <PortalForm
      buttons={
        <ActionButton busy={busy} type="submit">
          {text('messageSend')}
        </ActionButton>
      }
      failure={failure}
      onSubmit={() => void send()}
    >
      <MessageEditor label={text('messageLabel')} onChange={onDraft} value={draft} />
    </PortalForm>
  )
}

/**
 * Send Customer Portal Message, at the right side. A message that was not sent is still there when
 * it is opened again.
 */
export const SendMessageDrawer = (): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const [draft, setDraft] = useState<Draft>(null)
  const slug = dialog('message')
  return (
    <PortalDialog drawer slug={slug} title={text('messageTitle')}>
      <MessageForm draft={draft} onDraft={setDraft} slug={slug} />
    </PortalDialog>
  )
}
