'use client'

import { CheckboxInput } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { AssessmentChoice } from './AssessmentChoice.client.js'
import { ConditionFields } from './ConditionFields.client.js'
import { WantedDocuments } from './WantedDocuments.client.js'
import type { StepProps } from './stepProps.js'
import { SendButtons } from './SendButtons.client.js'
import { StepHeading } from './StepHeading.client.js'

/** Step 2, Request Preferences: which assessment or documents, whether private, by when. */
export const PreferencesStep = ({
  busy,
  dispatch,
  failure,
  onAnyway,
  onBack,
  onSend,
  wizard,
}: StepProps & { onBack: () => void }): ReactNode => {
  const { text } = usePortalTranslation()
  const Choice = wizard.type === 'assessment' ? AssessmentChoice : WantedDocuments

  return (
    <PortalForm
      buttons={<SendButtons busy={busy} onAnyway={onAnyway} onBack={onBack} />}
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
      <ConditionFields dispatch={dispatch} wizard={wizard} />
    </PortalForm>
  )
}
