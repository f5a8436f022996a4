'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { DialogButtons } from '../DialogButtons/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { StepHeading } from './StepHeading.client.js'

/** Step 3, Completed: the request is on its way. */
export const CompletedStep = ({
  count,
  onDone,
}: {
  count: number
  onDone: () => void
}): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <div className="pcp-admin-form">
      <StepHeading>{text('requestStepCompleted')}</StepHeading>
      <p role="status">{text('requestCompleted', { count })}</p>
      <DialogButtons>
        <Button onClick={onDone}>{text('dialogDone')}</Button>
      </DialogButtons>
    </div>
  )
}
