'use client'

import type { ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useReplyDraft } from '../hooks/useReplyDraft.js'
import { MessageEditor } from '../MessageEditor/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

type Props = { client: ID; name: string; onSent: () => void }

/** The box under a conversation. What is written stays until it is sent, on every computer. */
export const ReplyBox = ({ client, name, onSent }: Props): ReactNode => {
  const call = usePortalCall()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const { draft, forget, keep, saved } = useReplyDraft(client)
  if (draft === undefined) return null

  const send = async (): Promise<void> => {
    const sent = await run(() =>
      call(portalPath('sendMessage', client), { body: draft.state ?? undefined }),
    )
    if (!sent) return
    forget()
    onSent()
    toastSuccess(text('messageSent'))
  }

  return (
    <div className="pcp-admin-talk__reply">
      <PortalForm
        buttons={
          <>
            <ActionButton busy={busy} type="submit">
              {text('inboxSend')}
            </ActionButton>
            {saved ? <PortalHint live>{text('inboxDraftKept')}</PortalHint> : null}
          </>
        }
        failure={failure}
        onSubmit={() => void send()}
      >
        <MessageEditor
          key={draft.revision}
          label={text('inboxReply', { name })}
          onChange={keep}
          value={draft.state}
        />
      </PortalForm>
    </div>
  )
}
