'use client'

import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TextAreaBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ACT_SLUG, useCaseAct } from '../hooks/useCaseAct.js'

type Props = { kind: 'close' | 'skip'; onDone: () => void; row: string }

/** Why a task is not needed, or why a case is closed: for colleagues. */
export const ReasonForm = ({ kind, onDone, row }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { act, busy, failure } = useCaseAct(onDone)
  const [reason, setReason] = useState('')
  const send = (): void =>
    void (kind === 'skip'
      ? act({ body: { reason }, done: text('caseTaskSkipped'), id: row, name: 'skipCaseTask' })
      : act({
          body: { reason, state: 'closed' },
          done: text('caseClosedNow'),
          id: row,
          name: 'setCaseState',
        }))
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text(kind === 'skip' ? 'caseTaskAct_skip' : 'caseAct_close')}
          </ActionButton>
          <CancelButton slug={ACT_SLUG} />
        </>
      }
      failure={failure}
      onSubmit={send}
    >
      <TextAreaBox
        first
        label={text('caseReason')}
        name="reason"
        onChange={setReason}
        required
        value={reason}
      />
      <PortalHint>{text(kind === 'skip' ? 'caseSkipHint' : 'caseCloseHint')}</PortalHint>
    </PortalForm>
  )
}
