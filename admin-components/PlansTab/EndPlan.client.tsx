'use client'

import { useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import type { ShownPlan } from './planTypes.js'

type Props = { onDone: () => void; plan: ShownPlan; slug: string }

/** Asks once more before a plan is ended: it cannot be changed afterwards. */
export const EndPlan = ({ onDone, plan, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { closeModal } = useModal()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const end = async (): Promise<void> => {
    if (!(await run(() => call(portalPath('endPlan', plan.id), {})))) return
    closeModal(slug)
    toastSuccess(text('changesSaved'))
    onDone()
  }
  return (
    <PortalDialog slug={slug} title={text('planEnd')}>
      <PortalForm
        buttons={
          <>
            <ActionButton busy={busy} type="submit">
              {text('planEnd')}
            </ActionButton>
            <CancelButton slug={slug} />
          </>
        }
        failure={failure}
        onSubmit={() => void end()}
      >
        <PortalHint>{text('planEndHint')}</PortalHint>
      </PortalForm>
    </PortalDialog>
  )
}
