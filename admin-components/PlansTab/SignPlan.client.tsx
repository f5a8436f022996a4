'use client'

import { useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePlanVersions } from '../hooks/usePlans.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { PlanText } from './PlanText.client.js'
import type { ShownPlan } from './planTypes.js'

type Props = { onDone: () => void; plan: ShownPlan; slug: string; versions: string }

const Form = ({ onDone, plan, slug, versions: versionSlug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { closeModal } = useModal()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const [signedName, setName] = useState('')
  const { failed, versions } = usePlanVersions(versionSlug, plan)
  const last = versions?.[0]
  if (!last) return <PortalAlert message={failed} />

  const sign = async (): Promise<void> => {
    const body = { signedName, textHash: last.textHash, version: last.version }
    if (!(await run(() => call(portalPath('signPlan', plan.id), body)))) return
    closeModal(slug)
    toastSuccess(text('planSignedNow'))
    onDone()
  }

  return (
    <>
      <PlanText lines={last.lines} />
      <PortalForm
        buttons={
          <>
            <ActionButton busy={busy} type="submit">
              {text('planSign')}
            </ActionButton>
            <CancelButton slug={slug} />
          </>
        }
        failure={failure}
        onSubmit={() => void sign()}
      >
        <TextBox
          autoComplete="name"
          label={text('planSignName')}
          name="signedName"
          onChange={setName}
          required
          value={signedName}
        />
      </PortalForm>
    </>
  )
}

/** The officer signs: the whole last version first, then a name. */
export const SignPlan = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <PortalDialog drawer slug={props.slug} title={text('planSignTitle')}>
      <Form {...props} />
    </PortalDialog>
  )
}
