'use client'

import { Button } from '@payloadcms/ui'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { useState, type ReactNode } from 'react'

import { wallClockIn } from '../../src/core/wallClock.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { ScheduledMessage } from '../hooks/useScheduled.js'
import { MessageEditor } from '../MessageEditor/index.client.js'
import { editorStateOf } from '../MessageEditor/editorStateOf.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { TextBox } from '../PortalFields/index.client.js'
import { formatInZone } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'
import { inAnHour } from '../shared/sendLaterTimes.js'
import { toastSuccess } from '../shared/toastSuccess.js'

type Props = {
  message: ScheduledMessage
  onClose: () => void
  onSaved: () => void
  timeZone: string
}

/** Another text or time for a message that has not left. */
export const EditWaiting = ({ message, onClose, onSaved, timeZone }: Props): ReactNode => {
  const call = usePortalCall()
  const { language, text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [first] = useState(() => editorStateOf(message))
  const [state, setState] = useState<SerializedEditorState>(first)
  const [sendAt, setSendAt] = useState(() =>
    Date.parse(message.sendAt) > Date.now()
      ? wallClockIn(timeZone, new Date(message.sendAt))
      : inAnHour(timeZone),
  )

  const save = async (): Promise<void> => {
    const body = { body: state, sendAt }
    const saved = await run(() =>
      call<{ sendAt: string }>(portalPath('changeScheduled', message.id), body),
    )
    if (!saved) return
    onClose()
    onSaved()
    const time = formatInZone({ date: saved.sendAt, language, timeZone })
    toastSuccess(text('messageLaterKept', { time }))
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('messageSaveLater')}
          </ActionButton>
          <Button buttonStyle="secondary" onClick={onClose}>
            {text('dialogCancel')}
          </Button>
        </>
      }
      failure={failure}
      onSubmit={() => void save()}
    >
      <MessageEditor autoFocus label={text('messageLabel')} onChange={setState} value={first} />
      <TextBox
        label={text('messageLaterAt', { zone: timeZone })}
        name="sendAt"
        onChange={setSendAt}
        required
        type="datetime-local"
        value={sendAt}
      />
    </PortalForm>
  )
}
