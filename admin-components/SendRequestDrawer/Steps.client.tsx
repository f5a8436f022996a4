'use client'

import type { ReactNode } from 'react'

import type { RequestType } from '../../src/core/status/request.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { hasPreferences, type WizardStep } from './wizard.js'

const TEXT = {
  completed: 'requestStepCompleted',
  preferences: 'requestStepPreferences',
  select: 'requestStepSelect',
} as const

/** Where the wizard stands. The second step is listed until a type is chosen that has none. */
export const Steps = ({
  step,
  type,
}: {
  step: WizardStep
  type: null | RequestType
}): ReactNode => {
  const { text } = usePortalTranslation()
  const steps: WizardStep[] =
    type === null || hasPreferences(type)
      ? ['select', 'preferences', 'completed']
      : ['select', 'completed']

  return (
    <ol aria-label={text('requestSteps')} className="pcp-admin-steps">
      {steps.map((name) => (
        <li
          aria-current={name === step ? 'step' : undefined}
          className="pcp-admin-steps__step"
          key={name}
        >
          {text(TEXT[name])}
        </li>
      ))}
    </ol>
  )
}
