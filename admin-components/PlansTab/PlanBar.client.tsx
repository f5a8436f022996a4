'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PrivacyForm } from '../PrivacyForm/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { EndPlan } from './EndPlan.client.js'
import { NotifyIcon } from './NotifyIcon.client.js'
import { PlanFacts } from './PlanFacts.client.js'
import type { ShownPlan } from './planTypes.js'
import { ReviewPlan } from './ReviewPlan.client.js'
import { SignPlan } from './SignPlan.client.js'

type Props = {
  api: string
  editing: boolean
  mayChange: boolean
  onChange: () => void
  onEdit: () => void
  plan: ShownPlan
  versions: string
}

/** How a plan stands, and what can be done about it now. */
export const PlanBar = ({
  api,
  editing,
  mayChange,
  onChange,
  onEdit,
  plan,
  versions,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { openModal } = useModal()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const uid = useId()
  const { id, staffSignedAt, status } = plan
  const [isDraft, isShown] = [status === 'draft', status === 'shared' || status === 'agreed']

  const act = async (action: 'notifyOfPlan' | 'sharePlan', done: string): Promise<void> => {
    if (!(await run(() => call(portalPath(action, id), {})))) return
    toastSuccess(done)
    onChange()
  }

  return (
    <>
      <PlanFacts plan={plan} />
      <div className="pcp-admin-plans__acts">
        {mayChange && status !== 'ended' && !editing ? (
          <Button buttonStyle="secondary" margin={false} onClick={onEdit}>
            {text('planEdit')}
          </Button>
        ) : null}
        {mayChange && isDraft && !editing ? (
          <ActionButton busy={busy} onClick={() => void act('sharePlan', text('planSharedNow'))}>
            {text('planShare')}
          </ActionButton>
        ) : null}
        {mayChange && isShown ? (
          <>
            <ActionButton
              busy={busy}
              buttonStyle="secondary"
              icon={<NotifyIcon />}
              onClick={() => void act('notifyOfPlan', text('planNotified'))}
            >
              {text('planNotify')}
            </ActionButton>
            {staffSignedAt ? null : (
              <Button margin={false} onClick={() => openModal(`sign-${uid}`)}>
                {text('planSign')}
              </Button>
            )}
          </>
        ) : null}
        {mayChange && status !== 'ended' ? (
          <Button buttonStyle="secondary" margin={false} onClick={() => openModal(`review-${uid}`)}>
            {text('planReviewSet')}
          </Button>
        ) : null}
        {isDraft ? null : (
          <Button
            buttonStyle="secondary"
            el="anchor"
            margin={false}
            url={`${api}${portalPath('planFile', id)}`}
          >
            {text('planFile')}
          </Button>
        )}
        {mayChange ? (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => openModal(`privacy-${uid}`)}
          >
            {text('privacyOpen')}
          </Button>
        ) : null}
        {mayChange && isShown ? (
          <Button buttonStyle="secondary" margin={false} onClick={() => openModal(`end-${uid}`)}>
            {text('planEnd')}
          </Button>
        ) : null}
      </div>
      <PortalAlert message={failure?.message} />
      <SignPlan onDone={onChange} plan={plan} slug={`sign-${uid}`} versions={versions} />
      <ReviewPlan onDone={onChange} plan={plan} slug={`review-${uid}`} />
      <PortalDialog slug={`privacy-${uid}`} title={text('privacyOpen')}>
        <PrivacyForm
          action="setPlanPrivacy"
          id={id}
          isPrivate={plan.private === true}
          onDone={onChange}
          slug={`privacy-${uid}`}
        />
      </PortalDialog>
      <EndPlan onDone={onChange} plan={plan} slug={`end-${uid}`} />
    </>
  )
}
