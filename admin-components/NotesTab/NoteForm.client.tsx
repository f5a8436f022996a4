'use client'

import { useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TextAreaBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { toastSuccess } from '../shared/toastSuccess.js'

type Props = { client: ID; onAdded: () => void; slug: string }

/** A box to write a note into. What was refused stays in it. */
export const NoteForm = ({ client, onAdded, slug }: Props): ReactNode => {
  const call = usePortalCall()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [body, setBody] = useState('')

  const add = async (): Promise<void> => {
    const added = await run(() => call(`/${slug}`, { body, client }))
    if (!added) return
    setBody('')
    onAdded()
    toastSuccess(text('noteAdded'))
  }

  return (
    <PortalForm
      buttons={
        <ActionButton busy={busy} margin={false} type="submit">
          {text('notesAdd')}
        </ActionButton>
      }
      failure={failure}
      onSubmit={() => void add()}
    >
      <TextAreaBox label={text('notesNew')} name="body" onChange={setBody} value={body} />
    </PortalForm>
  )
}
