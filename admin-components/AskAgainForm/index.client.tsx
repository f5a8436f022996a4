'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import type { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TextAreaBox, TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'

type Props = Pick<ReturnType<typeof useAction>, 'busy' | 'failure'> & {
  hint: string
  /** Of the note. */
  label: string
  onCancel: () => void
  onSend: (asked: { dueDate?: string; note: string }) => void
  /** On the button. */
  send: string
}

/** What was sent goes back to the client, with a note of what is missing and a new day where one is wanted. */
export const AskAgainForm = (props: Props): ReactNode => {
  const { busy, failure, hint, label, onCancel, onSend, send } = props
  const { text } = usePortalTranslation()
  const [note, setNote] = useState('')
  const [dueDate, setDueDate] = useState('')
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {send}
          </ActionButton>
          <Button buttonStyle="secondary" onClick={onCancel}>
            {text('dialogCancel')}
          </Button>
        </>
      }
      failure={failure}
      onSubmit={() => onSend({ note, ...(dueDate ? { dueDate } : {}) })}
    >
      <div>
        <TextAreaBox label={label} name="note" onChange={setNote} value={note} />
        <PortalHint>{hint}</PortalHint>
      </div>
      <TextBox
        label={text('requestDueDate')}
        name="dueDate"
        onChange={setDueDate}
        type="date"
        value={dueDate}
      />
    </PortalForm>
  )
}
