'use client'

import { Button, CheckboxInput } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { PortalHint } from '../PortalHint/index.client.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { AssessmentChoice } from './AssessmentChoice.client.js'
import { DocumentChoice } from './DocumentChoice.client.js'
import type { StepProps } from './SelectStep.client.js'
import { StepHeading } from './StepHeading.client.js'

/** Step 2, Request Preferences: which assessment or document, whether private, by when. */
export const PreferencesStep = ({
  busy,
  dispatch,
  failure,
  onBack,
  onSend,
  wizard,
}: StepProps & { onBack: () => void; onSend: () => void }): ReactNode => {
  const { text } = usePortalTranslation()
  const Choice = wizard.type === 'assessment' ? AssessmentChoice : DocumentChoice

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('requestSend')}
          </ActionButton>
          <Button buttonStyle="secondary" onClick={onBack}>
            {text('dialogBack')}
          </Button>
        </>
      }
      failure={failure}
      onSubmit={onSend}
    >
      <StepHeading subtitle={text('requestStepPreferencesSubtitle')}>
        {text('requestStepPreferences')}
      </StepHeading>
      <Choice dispatch={dispatch} wizard={wizard} />
      <div>
        <CheckboxInput
          checked={wizard.private}
          label={text('requestPrivate')}
          onToggle={() => dispatch({ do: 'toggle-private' })}
        />
        <PortalHint live>
          {text(wizard.private ? 'requestPrivateOn' : 'requestPrivateOff')}
        </PortalHint>
      </div>
      <TextBox
        label={text('requestDueDate')}
        name="dueDate"
        onChange={(value) => dispatch({ do: 'set', field: 'dueDate', value })}
        type="date"
        value={wizard.dueDate}
      />
    </PortalForm>
  )
}
