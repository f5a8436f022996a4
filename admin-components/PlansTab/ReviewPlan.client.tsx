'use client'

import { CheckboxInput, useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import type { ShownPlan } from './planTypes.js'

type Props = { onDone: () => void; plan: ShownPlan; slug: string }

const Form = ({ onDone, plan, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { closeModal } = useModal()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const [reviewDate, setDate] = useState(plan.reviewDate?.slice(0, 10) ?? '')
  const [reviewed, setReviewed] = useState(false)

  const save = async (): Promise<void> => {
    if (!(await run(() => call(portalPath('reviewPlan', plan.id), { reviewDate, reviewed }))))
      return
    closeModal(slug)
    toastSuccess(text('changesSaved'))
    onDone()
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('planSave')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void save()}
    >
      <TextBox
        first
        label={text('planReview')}
        name="reviewDate"
        onChange={setDate}
        type="date"
        value={reviewDate}
      />
      <CheckboxInput
        checked={reviewed}
        label={text('planReviewedNow')}
        onToggle={({ target }) => setReviewed(target.checked)}
      />
      <PortalHint>{text('planReviewHint')}</PortalHint>
    </PortalForm>
  )
}

/** When the plan is looked at again, and that it was. */
export const ReviewPlan = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <PortalDialog slug={props.slug} title={text('planReviewSet')}>
      <Form {...props} />
    </PortalDialog>
  )
}
