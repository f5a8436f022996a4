'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { TextAreaBox, TextBox } from '../PortalFields/index.client.js'
import type { StepProps } from './stepProps.js'

/** By when, and what the client is told in plain words: of every type of request. */
export const ConditionFields = ({
  dispatch,
  wizard,
}: Pick<StepProps, 'dispatch' | 'wizard'>): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <>
      <TextBox
        label={text('requestDueDate')}
        name="dueDate"
        onChange={(value) => dispatch({ do: 'set', field: 'dueDate', value })}
        type="date"
        value={wizard.dueDate}
      />
      <div>
        <TextAreaBox
          label={text('requestNote')}
          name="note"
          onChange={(value) => dispatch({ do: 'set', field: 'note', value })}
          value={wizard.note}
        />
        <PortalHint>{text('requestNoteHint')}</PortalHint>
      </div>
    </>
  )
}
