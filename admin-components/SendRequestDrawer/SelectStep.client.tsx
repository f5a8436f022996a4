'use client'

import type { ReactNode } from 'react'

import { PortalHint } from '../PortalHint/index.client.js'
import { REQUEST_TYPES, type RequestType } from '../../src/core/status/request.js'
import type { AdminKey } from '../../src/translations/label.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PrivateIcon } from '../PrivateIcon/index.client.js'
import { ConditionFields } from './ConditionFields.client.js'
import { SendButtons } from './SendButtons.client.js'
import { StepHeading } from './StepHeading.client.js'
import type { StepProps } from './stepProps.js'
import { canBePrivate, hasPreferences, type Wizard } from './wizard.js'

const TYPE_TEXT = {
  assessment: 'requestTypeAssessments',
  document: 'requestTypeDocuments',
  location: 'requestTypeLocation',
  roi: 'requestTypeRoi',
} as const satisfies Record<RequestType, AdminKey>

const privacyKey = ({ private: isPrivate, type }: Wizard): AdminKey => {
  if (!canBePrivate(type)) return 'requestRoiShared'
  return isPrivate ? 'requestPrivateOn' : 'requestPrivateOff'
}

const LockButton = ({ dispatch, wizard }: Pick<StepProps, 'dispatch' | 'wizard'>): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <button
      aria-describedby="pcp-admin-privacy"
      aria-pressed={wizard.private}
      className="pcp-admin-lock"
      onClick={() => dispatch({ do: 'toggle-private' })}
      type="button"
    >
      <PrivateIcon locked={wizard.private} />
      {text('requestPrivate')}
    </button>
  )
}

/** Step 1, Select a Request: the type, and the lock that makes it private. */
export const SelectStep = ({
  busy,
  dispatch,
  failure,
  onAnyway,
  onNext,
  onSend,
  wizard,
}: StepProps & { onNext: () => void }): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const { type } = wizard
  // Location and ROI have no second step: this one sends, and its button says so
  const sends = type !== null && !hasPreferences(type)

  return (
    <PortalForm
      buttons={
        sends ? (
          <SendButtons busy={busy} onAnyway={onAnyway} />
        ) : (
          <>
            <ActionButton busy={busy} disabled={type === null} type="submit">
              {text('dialogNext')}
            </ActionButton>
            <CancelButton slug={dialog('request')} />
          </>
        )
      }
      failure={failure}
      onSubmit={sends ? onSend : onNext}
    >
      <StepHeading
        focus={false}
        tools={canBePrivate(type) ? <LockButton dispatch={dispatch} wizard={wizard} /> : null}
      >
        {text('requestStepSelect')}
      </StepHeading>
      <div aria-label={text('requestStepSelect')} className="pcp-admin-types" role="radiogroup">
        {REQUEST_TYPES.map((value, index) => (
          <label className="pcp-admin-types__type" key={value}>
            <input
              checked={type === value}
              data-first-focus={index === 0}
              name="pcp-admin-request-type"
              onChange={() => dispatch({ do: 'choose', type: value })}
              type="radio"
              value={value}
            />
            {text(TYPE_TEXT[value])}
          </label>
        ))}
      </div>
      <PortalHint id="pcp-admin-privacy" live>
        {text(privacyKey(wizard))}
      </PortalHint>
      {sends ? <ConditionFields dispatch={dispatch} wizard={wizard} /> : null}
    </PortalForm>
  )
}
