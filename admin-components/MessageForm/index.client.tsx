'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useReplyDraft } from '../hooks/useReplyDraft.js'
import { MessageEditor } from '../MessageEditor/index.client.js'
import { MessageTexts } from '../MessageTexts/index.client.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatInZone } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'
import { tomorrowMorning } from '../shared/sendLaterTimes.js'
import { toastSuccess } from '../shared/toastSuccess.js'

type Props = {
  autoFocus?: boolean
  client: ID
  label: string
  onSent: () => void
  sendLabel: string
}

/**
 * A message to a client, in the dialog and under a conversation alike. What is written is kept on the
 * server until it has left, so it outlives a reload, a call that failed and another computer.
 */
export const MessageForm = ({
  autoFocus = false,
  client,
  label,
  onSent,
  sendLabel,
}: Props): ReactNode => {
  const call = usePortalCall()
  const { language, text } = usePortalTranslation()
  const { busy, dismiss, failure, run } = useAction()
  const { draft, forget, keep, saved, timeZone } = useReplyDraft(client)
  /** When it is to leave, where the agency is; null for now. */
  const [sendAt, setSendAt] = useState<null | string>(null)
  if (draft === undefined) return <PortalHint>{text('cardLoading')}</PortalHint>

  const body = draft.state ?? undefined
  const done = (said: string): void => {
    forget()
    setSendAt(null)
    onSent()
    toastSuccess(said)
  }
  const send = async (): Promise<void> => {
    if (sendAt === null) {
      const sent = await run(() => call(portalPath('sendMessage', client), { body }))
      if (sent) done(text('messageSent'))
      return
    }
    const kept = await run(() =>
      call<{ sendAt: string }>(portalPath('scheduleMessage', client), { body, sendAt }),
    )
    if (!kept) return
    const time = formatInZone({ date: kept.sendAt, language, timeZone })
    done(text('messageLaterKept', { time }))
  }
  const choose = (when: null | string): void => {
    dismiss()
    setSendAt(when)
  }
  // Something went wrong on the way, not in what was written
  const isStuck = failure !== null && failure.problems.length === 0
  const nameOfSending = sendAt === null ? sendLabel : text('messageLaterSend')

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {isStuck ? text('messageTryAgain') : nameOfSending}
          </ActionButton>
          <Button
            buttonStyle="secondary"
            onClick={() => choose(sendAt === null ? tomorrowMorning(timeZone) : null)}
          >
            {text(sendAt === null ? 'messageLater' : 'messageLaterNow')}
          </Button>
          {saved ? <PortalHint live>{text('inboxDraftKept')}</PortalHint> : null}
        </>
      }
      failure={failure}
      onSubmit={() => void send()}
    >
      <MessageEditor
        autoFocus={autoFocus}
        key={draft.revision}
        label={label}
        onChange={keep}
        tools={<MessageTexts client={client} />}
        value={draft.state}
      />
      {sendAt === null ? null : (
        <TextBox
          label={text('messageLaterAt', { zone: timeZone })}
          name="sendAt"
          onChange={setSendAt}
          required
          type="datetime-local"
          value={sendAt}
        />
      )}
    </PortalForm>
  )
}
